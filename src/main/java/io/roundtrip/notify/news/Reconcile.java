package io.roundtrip.notify.news;

import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.roadmap.ItemHistory;
import io.roundtrip.roadmap.RoadmapMoved;
import io.roundtrip.roadmap.RoadmapMoves;
import io.roundtrip.roadmap.StatusChange;
import io.roundtrip.roadmap.StatusHistory;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares what is committed in Jira with what we dealt with, and says what moved. The only door to
 * news: hints and sweeps both end here. May be repeated at any point.
 */
final class Reconcile {
  private static final Logger LOG = LoggerFactory.getLogger(Reconcile.class);

  /** What a look showed. */
  enum Found {
    /** Nobody waits for this issue, or its project is off, or it is gone. */
    NOT_OURS,
    NOTHING_NEW,
    /** What its statuses stand for cannot be read now. A sweep comes back to it. */
    UNCLEAR,
    CHANGES
  }

  private final StatusHistory histories;
  private final RoadmapMoves moves;
  private final OurItems ours;
  private final SeenChanges seen;
  private final Consumer<RoadmapMoved> moved;
  private final Clock clock;

  Reconcile(
      StatusHistory histories,
      RoadmapMoves moves,
      OurItems ours,
      SeenChanges seen,
      Consumer<RoadmapMoved> moved,
      Clock clock) {
    this.histories = histories;
    this.moves = moves;
    this.ours = ours;
    this.seen = seen;
    this.moved = moved;
    this.clock = clock;
  }

  /**
   * An issue somebody hinted at.
   *
   * @param heard when the event came
   */
  Found hinted(IssueId issue, Instant heard) {
    return histories
        .of(issue)
        .filter(history -> ours.track(history, heard))
        .map(this::compare)
        .orElse(Found.NOT_OURS);
  }

  /**
   * An item known to be tracked. One that cannot be read must not keep the others waiting. True
   * when there is nothing to see until it changes.
   */
  boolean swept(IssueId item) {
    Set<Found> done = EnumSet.of(Found.NOTHING_NEW, Found.CHANGES);
    return quietly(
        item,
        done,
        () -> histories.of(item).filter(ours::isOn).map(this::compare).orElse(Found.NOT_OURS));
  }

  /**
   * An issue somebody asked for that nobody tracks; the same answer.
   *
   * @param touched when it changed last
   */
  boolean missed(IssueId item, Instant touched) {
    Set<Found> done = EnumSet.complementOf(EnumSet.of(Found.UNCLEAR));
    return quietly(item, done, () -> hinted(item, touched));
  }

  private static boolean quietly(IssueId item, Set<Found> done, Supplier<Found> look) {
    try {
      return done.contains(look.get());
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      LOG.warn("issue {} could not be looked at", item.value(), e);
      return false;
    }
  }

  /** Its last change is committed and was not looked at: the event is late, or lost. */
  boolean isBehind(IssueId item) {
    if (!ours.isTracked(item)) return false;
    List<StatusChange> changes = histories.of(item).map(ItemHistory::changes).orElse(List.of());
    if (changes.isEmpty()) return false;
    StatusChange last = changes.get(changes.size() - 1);
    return ours.waitedFor(item, last) && !dealtWith(item, changes).contains(last.id());
  }

  private Set<ChangeId> dealtWith(IssueId item, List<StatusChange> changes) {
    Instant oldest = clock.instant().minus(SeenChanges.KEPT);
    Set<ChangeId> dealtWith = new HashSet<>(seen.of(item));
    for (StatusChange change : changes)
      if (change.at().isBefore(oldest)) dealtWith.add(change.id());
    return dealtWith;
  }

  private Found compare(ItemHistory history) {
    Set<ChangeId> dealtWith = dealtWith(history.item(), history.changes());
    List<ChangeId> fresh =
        history.changes().stream()
            .map(StatusChange::id)
            .filter(id -> !dealtWith.contains(id))
            .toList();
    if (fresh.isEmpty()) return Found.NOTHING_NEW;
    Optional<List<RoadmapMoved>> news = moves.since(history, dealtWith);
    if (news.isEmpty()) return Found.UNCLEAR;
    news.get().forEach(moved);
    Instant now = clock.instant();
    fresh.forEach(change -> seen.add(history.item(), change, now));
    return Found.CHANGES;
  }
}
