package io.roundtrip.notify.news;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.Rulebook;
import io.roundtrip.notify.Rules;
import io.roundtrip.roadmap.ItemHistory;
import io.roundtrip.roadmap.StatusChange;
import io.roundtrip.roadmap.StatusHistory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * From now on somebody waits for this item. What happened to it before is never told: what stands
 * in its history when that begins is kept as dealt with, one by one, since the clocks of nodes
 * differ; only what is older than clocks can differ is known by its time.
 */
public final class BeginTracking {
  private static final Duration AT_ONCE = Duration.ofSeconds(5);

  private final TrackedItems tracked;
  private final StatusHistory histories;
  private final SeenChanges seen;
  private final Rulebook rulebook;
  private final Clock clock;

  BeginTracking(
      TrackedItems tracked,
      StatusHistory histories,
      SeenChanges seen,
      Rulebook rulebook,
      Clock clock) {
    this.tracked = tracked;
    this.histories = histories;
    this.seen = seen;
    this.rulebook = rulebook;
    this.clock = clock;
  }

  /**
   * Safe to repeat; the first moment counts.
   *
   * @param since when the evidence was linked; where that is not just now, times decide what came
   *     before it, or before its project was switched on
   */
  public void of(IssueId item, Instant since) {
    if (tracked.isKnown(item) || tracked.find(item).isPresent()) return;
    Instant now = clock.instant();
    boolean atOnce = !since.isBefore(now.minus(AT_ONCE));
    Map<ProjectId, Instant> on = new HashMap<>();
    List<StatusChange> past =
        histories.of(item).map(ItemHistory::changes).orElse(List.of()).stream()
            .filter(change -> !change.at().isBefore(since.minus(NewsPolicy.SKEW)))
            .filter(change -> atOnce || isBefore(since, change, on))
            .toList();
    if (!past.isEmpty() && tracked.find(item).isPresent()) return;
    past.forEach(change -> seen.add(item, change.id(), now));
    tracked.begin(new Tracked(item, since));
  }

  private boolean isBefore(Instant since, StatusChange change, Map<ProjectId, Instant> on) {
    return change.at().isBefore(since)
        || change.at().isBefore(on.computeIfAbsent(change.project(), this::switchedOn));
  }

  private Instant switchedOn(ProjectId project) {
    Rules rules = rulebook.of(project);
    return rules.isDecided() ? rules.since() : Instant.MIN;
  }
}
