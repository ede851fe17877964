package io.roundtrip.similarity;

import io.roundtrip.similarity.Ranking.Ranked;
import io.roundtrip.similarity.text.Term;
import java.util.ArrayList;
import java.util.List;

/** Says why, from the signs. */
final class Reasons {
  private static final int WORDS = 8;
  private static final int WEEK = 7 * Age.DAY;

  private final Asked asked;
  private final QueryTerms terms;

  Reasons(Asked asked, QueryTerms terms) {
    this.asked = asked;
    this.terms = terms;
  }

  List<Why> of(Ranked ranked, Signs signs, long shown) {
    List<Why> why = new ArrayList<>();
    List<Why.Word> words = words(ranked);
    if (!words.isEmpty()) why.add(new Why.MatchingWords(words));
    if (Finder.sameMeaning(signs)) why.add(new Why.SameMeaning());
    String component = Components.shared(asked.question().components(), ranked.components());
    if (component != null) why.add(new Why.SameComponent(component));
    if (Math.abs(asked.minute() - ranked.created()) <= WEEK) why.add(new Why.SameWeek());
    if (asked.question().known().sameCustomer(ranked.id())) why.add(new Why.SameCustomer());
    if (shown != ranked.id()) why.add(new Why.ThroughMember(ranked.id()));
    if (signs.otherPlatform()) why.add(new Why.OtherPlatform());
    if (signs.otherVersion()) why.add(new Why.OtherVersion());
    if (signs.onPurpose()) why.add(new Why.AlikeOnPurpose());
    return why;
  }

  private List<Why.Word> words(Ranked ranked) {
    List<Why.Word> words = new ArrayList<>();
    for (int t = 0; t < terms.terms().size() && words.size() < WORDS; t++) {
      if (!ranked.candidate().has(t)) continue;
      Why.Word word = place(terms.terms().get(t));
      if (word != null && words.stream().noneMatch(w -> overlap(w, word))) words.add(word);
    }
    return words;
  }

  private static boolean overlap(Why.Word a, Why.Word b) {
    return a.inTitle() == b.inTitle() && a.start() < b.end() && b.start() < a.end();
  }

  private Why.@org.jspecify.annotations.Nullable Word place(QueryTerms.Worth term) {
    for (Term t : term.inTitle() ? asked.title() : asked.body())
      if (t.hash() == term.hash()) return new Why.Word(term.inTitle(), t.start(), t.end());
    return null;
  }
}
