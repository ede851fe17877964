package io.roundtrip.notify.news;

import io.roundtrip.kernel.IssueId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the changes of the last minutes that Jira did not tell us of. One node a minute does it.
 * Jira's index may lag behind, so each sweep looks back over the ones before.
 */
final class QuickSweep {
  static final String LAST = "sweep-quick";
  private static final Duration OVERLAP = Duration.ofMinutes(30);

  private final TouchedItems touched;
  private final Reconcile reconcile;
  private final FullSweep full;
  private final Marks marks;
  private final Clock clock;

  QuickSweep(TouchedItems touched, Reconcile reconcile, FullSweep full, Marks marks, Clock clock) {
    this.touched = touched;
    this.reconcile = reconcile;
    this.full = full;
    this.marks = marks;
    this.clock = clock;
  }

  /** Answers how many items it looked at. */
  int run() {
    Instant now = clock.instant();
    Instant last = marks.find(LAST).map(Mark::at).orElse(now);
    Optional<Set<IssueId>> lately = touched.since(last.minus(OVERLAP));
    if (lately.isEmpty()) full.begin();
    Set<IssueId> items = lately.orElse(Set.of());
    items.forEach(reconcile::swept);
    marks.put(LAST, now, Integer.toString(items.size()));
    return items.size();
  }
}
