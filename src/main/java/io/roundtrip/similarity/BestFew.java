package io.roundtrip.similarity;

import io.roundtrip.similarity.Candidates.Candidate;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The best so many; equal scores are decided by the id, so the order in which they come makes no
 * difference.
 */
final class BestFew {
  private static final Comparator<Entry> WORST_FIRST =
      Comparator.comparingDouble(Entry::score).thenComparing(e -> e.candidate().id());

  private final PriorityQueue<Entry> heap = new PriorityQueue<>(WORST_FIRST);
  private final int limit;

  private record Entry(double score, Candidate candidate) {}

  BestFew(int limit) {
    this.limit = limit;
  }

  /** Nothing below can still come in. */
  double worst() {
    return heap.size() < limit ? Double.NEGATIVE_INFINITY : heap.element().score();
  }

  void add(double score, Candidate candidate) {
    if (score < worst()) return;
    heap.add(new Entry(score, candidate));
    if (heap.size() > limit) heap.remove();
  }

  List<Candidate> sorted() {
    return heap.stream().sorted(WORST_FIRST.reversed()).map(Entry::candidate).toList();
  }
}
