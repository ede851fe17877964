package io.roundtrip.similarity;

import io.roundtrip.similarity.Ranking.Ranked;
import io.roundtrip.similarity.store.Store;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Finds what earlier issues say the same: candidates by words and age, ranked by everything else,
 * groups told once. Any number of threads; equal index, equal question, equal answer.
 */
public final class Finder {
  private static final int CANDIDATES = 200;

  /** Above this cosine the texts are said to mean the same. */
  private static final double SAME_MEANING = 0.55;

  private final Index index;
  private final Queue<Candidates> idle = new ConcurrentLinkedQueue<>();

  public Finder(Index index) {
    this.index = index;
  }

  public Suggestions find(Question question) {
    return find(question, Weights.DEFAULT);
  }

  public Suggestions find(Question question, Weights weights) {
    Asked asked = Asked.read(question, index.documents());
    Looked looked = index.store().read(view -> look(asked, weights, view));
    Weights ageless = weights.withoutAge();
    List<Suggestion> best = choose(looked.best(), looked, weights, Set.of());
    Set<Long> told = new HashSet<>();
    best.forEach(s -> told.add(s.id()));
    List<Suggestion> older = choose(looked.older(), looked, ageless, told);
    return new Suggestions(best, older, weights.showFrom());
  }

  private record Looked(Asked asked, QueryTerms terms, List<Ranked> best, List<Ranked> older) {}

  private Looked look(Asked asked, Weights weights, Store.View view) {
    QueryTerms terms = QueryTerms.of(asked.title(), asked.body(), view);
    if (terms.self() == 0) return new Looked(asked, terms, List.of(), List.of());
    Candidates candidates = idle.poll();
    if (candidates == null) candidates = new Candidates();
    try {
      double age = weights.age() / (weights.words() + weights.meaning());
      Candidates.Found found =
          candidates.find(
              new Candidates.Search(
                  terms, asked.question().projects(), asked.minute(), age, CANDIDATES),
              view);
      Ranking ranking = new Ranking(asked, view);
      return new Looked(
          asked,
          terms,
          found.best().stream().map(ranking::look).toList(),
          found.older().stream().map(ranking::look).toList());
    } finally {
      idle.add(candidates);
    }
  }

  private record Scored(Ranked ranked, Signs signs, long shown, double score) {
    static final Comparator<Scored> BEST_FIRST =
        Comparator.comparingDouble(Scored::score)
            .reversed()
            .thenComparing(Comparator.comparingLong(Scored::shown).reversed());
  }

  /** Permissions, groups and clones are asked for the most likely few only. */
  private List<Suggestion> choose(
      List<Ranked> all, Looked looked, Weights weights, Set<Long> told) {
    Question question = looked.asked().question();
    List<Scored> order = new ArrayList<>();
    for (Ranked r : all) order.add(new Scored(r, r.signs(), r.id(), r.signs().score(weights)));
    order.sort(Scored.BEST_FIRST);
    question.known().about(order.stream().map(Scored::shown).toList());
    List<Scored> allowed = new ArrayList<>();
    Set<Long> groups = new HashSet<>();
    for (Scored s : order) {
      if (groups.size() >= 2 * question.limit() + 10) break;
      long canonical = question.known().canonicalOf(s.shown());
      if (!question.shown().test(s.shown())
          || canonical != s.shown() && !question.shown().test(canonical)) continue;
      Signs signs = question.known().onPurpose(s.shown()) ? s.signs().alikeOnPurpose() : s.signs();
      groups.add(canonical);
      allowed.add(new Scored(s.ranked(), signs, canonical, signs.score(weights)));
    }
    allowed.sort(Scored.BEST_FIRST);
    Set<Long> seen = new HashSet<>(told);
    return allowed.stream()
        .filter(s -> seen.add(s.shown()))
        .limit(question.limit())
        .map(s -> suggestion(s, looked, weights))
        .toList();
  }

  private static Suggestion suggestion(Scored s, Looked looked, Weights weights) {
    List<Why> why =
        new Reasons(looked.asked(), looked.terms()).of(s.ranked(), s.signs(), s.shown());
    return new Suggestion(s.shown(), s.score(), weights.confidence(s.score()), s.signs(), why);
  }

  static boolean sameMeaning(Signs signs) {
    return signs.meaning() >= SAME_MEANING;
  }
}
