package io.roundtrip.notify.news;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.notify.news.sweep.TouchedItems;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the changes of the last minutes that Jira did not tell us of. One node a minute does it.
 * Jira's index may lag behind, so each sweep looks back over the ones before; what did not change
 * since it was looked at costs nothing but that one search. What somebody asked for and nobody
 * tracks is tracked from then on.
 */
final class QuickSweep {
  static final String LAST = "sweep-quick";
  private static final Duration OVERLAP = Duration.ofMinutes(30);

  /** The mark may be that old: the next sweep looks back so much farther. */
  private static final Duration MARKED = Duration.ofMinutes(10);

  private final TouchedItems touched;
  private final TrackedItems tracked;
  private final Reconcile reconcile;
  private final FullSweep full;
  private final Marks marks;
  private final Clock clock;
  private Instant marked = Instant.EPOCH;

  QuickSweep(
      TouchedItems touched,
      TrackedItems tracked,
      Reconcile reconcile,
      FullSweep full,
      Marks marks,
      Clock clock) {
    this.touched = touched;
    this.tracked = tracked;
    this.reconcile = reconcile;
    this.full = full;
    this.marks = marks;
    this.clock = clock;
  }

  /** Answers how many items it looked at. */
  synchronized int run() {
    Instant now = clock.instant();
    boolean markedLately = now.isBefore(marked.plus(MARKED));
    Instant last = markedLately ? marked : marks.find(LAST).map(Mark::at).orElse(now);
    Optional<Map<IssueId, Instant>> lately = touched.since(last.minus(OVERLAP));
    if (lately.isEmpty()) full.begin();
    int looked = lately.filter(some -> !some.isEmpty()).map(this::look).orElse(0);
    if (!markedLately) mark(now, looked);
    return looked;
  }

  private int look(Map<IssueId, Instant> lately) {
    Set<IssueId> known = tracked.among(lately.keySet());
    Set<IssueId> asked = new HashSet<>(lately.keySet());
    asked.removeAll(known);
    asked.retainAll(touched.asked(asked));
    lately.forEach(
        (item, at) -> {
          boolean done =
              known.contains(item)
                  ? reconcile.swept(item)
                  : !asked.contains(item) || reconcile.missed(item, at);
          if (done) touched.looked(item, at);
        });
    return known.size() + asked.size();
  }

  private void mark(Instant now, int looked) {
    marks.put(LAST, now, Integer.toString(looked));
    marked = now;
  }
}
