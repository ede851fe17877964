package io.roundtrip.similarity;

import io.roundtrip.similarity.store.Doc;
import io.roundtrip.similarity.store.Lengths;
import io.roundtrip.similarity.store.Postings;
import io.roundtrip.similarity.store.Segment;
import io.roundtrip.similarity.store.Store;
import io.roundtrip.similarity.text.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of a question with what each is worth in this index, the 40 weightiest, and what the
 * question would score against itself.
 */
record QueryTerms(List<Worth> terms, double self) {
  static final int MOST = 40;
  private static final int FEWEST = 8;
  private static final long VISITS = 1_500_000;
  static final double K1 = 1.2;
  static final double B = 0.75;
  private static final double IN_TITLE = 3;

  /** A word's share in the score of a document is worth · tf·(K1+1)/(tf+norm). */
  record Worth(long hash, double worth, boolean inTitle) {}

  static QueryTerms of(List<Term> title, List<Term> body, Store.View view) {
    Map<Long, int[]> counts = new HashMap<>();
    for (Term t : title) counts.computeIfAbsent(t.hash(), h -> new int[2])[0]++;
    for (Term t : body) counts.computeIfAbsent(t.hash(), h -> new int[2])[1]++;
    Frequencies frequencies = new Frequencies(view);
    List<Worth> all = new ArrayList<>(counts.size());
    counts.forEach(
        (hash, n) ->
            all.add(new Worth(hash, weight(n[0], n[1]) * frequencies.rarity(hash), n[0] > 0)));
    all.sort(Comparator.comparingDouble(Worth::worth).reversed().thenComparingLong(Worth::hash));
    List<Worth> best = affordable(all, frequencies);
    double norm =
        norm(Documents.TITLE_WEIGHT * title.size() + body.size(), view.totals().averageLength());
    double self = 0;
    for (Worth w : best) {
      int[] n = counts.getOrDefault(w.hash(), new int[2]);
      self += w.worth() * saturated(Math.min(Doc.MOST, Documents.TITLE_WEIGHT * n[0] + n[1]), norm);
    }
    return new QueryTerms(best, self);
  }

  /** The weightiest 40; fewer where common words would make a search in a very large index long. */
  private static List<Worth> affordable(List<Worth> all, Frequencies frequencies) {
    List<Worth> best = new ArrayList<>();
    long visits = 0;
    for (Worth w : all) {
      visits += frequencies.of(w.hash());
      if (best.size() == MOST || (best.size() >= FEWEST && visits > VISITS)) break;
      best.add(w);
    }
    return List.copyOf(best);
  }

  private static double weight(int inTitle, int inBody) {
    return IN_TITLE * inTitle + (inBody == 0 ? 0 : (double) inBody / (1 + inBody));
  }

  static double norm(int length, double average) {
    return K1 * (1 - B + B * Lengths.value(Lengths.code(length)) / average);
  }

  static double saturated(int times, double norm) {
    return times * (K1 + 1) / (times + norm);
  }

  /** How many living documents have a word. */
  private static final class Frequencies {
    private final Store.View view;
    private final Postings cursor = new Postings();
    private final Map<Long, Long> known = new HashMap<>();

    Frequencies(Store.View view) {
      this.view = view;
    }

    long of(long term) {
      return known.computeIfAbsent(term, this::count);
    }

    private long count(long term) {
      long in = 0;
      for (Segment segment : view.segments()) in += segment.living(term, cursor);
      return in;
    }

    double rarity(long term) {
      long in = of(term);
      return Math.log(1 + (view.totals().docs() - in + 0.5) / (in + 0.5));
    }
  }
}
