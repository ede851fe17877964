package io.roundtrip.notify.news;

import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.notify.Audience;
import io.roundtrip.notify.Rulebook;
import io.roundtrip.notify.Rules;
import io.roundtrip.roadmap.ItemHistory;
import io.roundtrip.roadmap.RoadmapMoved;
import io.roundtrip.roadmap.RoadmapMoves;
import io.roundtrip.roadmap.StatusChange;
import io.roundtrip.roadmap.StatusHistory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Compares what is committed in Jira with what we dealt with, and acts on the difference. The only
 * door to mail: hints and sweeps both end here. May be repeated at any point.
 */
public final class Reconcile {
  /** The event of a change comes this long after the change at most. */
  private static final Duration EVENT_LATE = Duration.ofMinutes(1);

  /** What a look showed. */
  public enum Found {
    /** Nobody waits for this issue, or its project is off, or it is gone. */
    NOT_OURS,
    NOTHING_NEW,
    CHANGES
  }

  private final StatusHistory histories;
  private final RoadmapMoves moves;
  private final TrackedItems tracked;
  private final SeenChanges seen;
  private final Audience audience;
  private final Rulebook rulebook;
  private final CloseTheLoop closeTheLoop;
  private final Clock clock;

  public Reconcile(
      StatusHistory histories,
      RoadmapMoves moves,
      TrackedItems tracked,
      SeenChanges seen,
      Audience audience,
      Rulebook rulebook,
      CloseTheLoop closeTheLoop,
      Clock clock) {
    this.histories = histories;
    this.moves = moves;
    this.tracked = tracked;
    this.seen = seen;
    this.audience = audience;
    this.rulebook = rulebook;
    this.closeTheLoop = closeTheLoop;
    this.clock = clock;
  }

  /**
   * An issue somebody hinted at.
   *
   * @param heard when the event came; an item nobody tracked yet is tracked from just before
   */
  public Found hinted(IssueId item, Instant heard) {
    Optional<ItemHistory> history = histories.of(item);
    if (history.isEmpty() || !rulebook.of(history.get().project()).on()) return Found.NOT_OURS;
    Optional<Tracked> ours = tracked.find(item).or(() -> adopt(history.get(), heard));
    return ours.map(known -> compare(history.get(), known)).orElse(Found.NOT_OURS);
  }

  /** An item known to be tracked. */
  public Found swept(Tracked known) {
    return histories
        .of(known.item())
        .map(history -> compare(history, known))
        .orElse(Found.NOT_OURS);
  }

  private Optional<Tracked> adopt(ItemHistory history, Instant heard) {
    if (audience.of(history.item()).isEmpty()) return Optional.empty();
    tracked.begin(new Tracked(history.item(), heard.minus(EVENT_LATE)));
    return tracked.find(history.item());
  }

  private Found compare(ItemHistory history, Tracked known) {
    Rules rules = rulebook.of(history.project());
    if (!rules.on()) return Found.NOT_OURS;
    Set<ChangeId> dealtWith = seen.of(known.item());
    List<ChangeId> fresh =
        history.changes().stream()
            .map(StatusChange::id)
            .filter(id -> !dealtWith.contains(id))
            .toList();
    if (fresh.isEmpty()) return Found.NOTHING_NEW;
    Instant now = clock.instant();
    for (RoadmapMoved move : moves.since(history, dealtWith)) {
      if (NewsPolicy.notNews(move, known, rules, now).isEmpty()) closeTheLoop.on(move, rules);
    }
    fresh.forEach(change -> seen.add(known.item(), change, now));
    return Found.CHANGES;
  }
}
