package io.roundtrip.similarity;

import io.roundtrip.similarity.text.Analysis;
import io.roundtrip.similarity.text.LanguageGuess;
import io.roundtrip.similarity.text.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the words of a question in other texts, whatever their endings. For one thread. */
public final class Highlighter {
  private static final int MOST_BODY = 4_000;

  private final Analysis analysis;
  private final Set<Long> asked = new HashSet<>();

  public Highlighter(String title, String body) {
    String some = body.substring(0, Math.min(MOST_BODY, body.length()));
    this.analysis = new Analysis(LanguageGuess.of(title + "\n" + some));
    for (Term term : analysis.terms(title)) asked.add(term.hash());
    for (Term term : analysis.terms(some)) asked.add(term.hash());
  }

  /** In the order of the text, none overlapping. */
  public List<Highlight> in(String text) {
    List<Term> shared =
        analysis.terms(text).stream()
            .filter(term -> asked.contains(term.hash()))
            .sorted(Comparator.comparingInt(Term::start).thenComparingInt(Term::end))
            .toList();
    List<Highlight> marks = new ArrayList<>();
    for (Term term : shared) {
      int last = marks.size() - 1;
      if (last >= 0 && term.start() < marks.get(last).end())
        marks.set(
            last,
            new Highlight(marks.get(last).start(), Math.max(marks.get(last).end(), term.end())));
      else marks.add(new Highlight(term.start(), term.end()));
    }
    return marks;
  }
}
