package io.roundtrip.notify.news;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.EvidencedItems;
import io.roundtrip.notify.news.sweep.ItemStates;
import io.roundtrip.roadmap.ItemHistory;
import io.roundtrip.roadmap.StatusChange;
import io.roundtrip.roadmap.StatusHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A project is about to be switched on, or to be no dry run any more. What stands in the histories
 * of its items at that moment is never told: it is kept as dealt with, one by one, since the clocks
 * of nodes differ; only what is older than clocks can differ is known by its time.
 */
public final class BeginTelling {
  private static final Logger LOG = LoggerFactory.getLogger(BeginTelling.class);
  private static final int CHUNK = 500;

  /** A node whose clock is behind may have edited the item after its change of status. */
  private static final Duration TOUCHED = NewsPolicy.SKEW.multipliedBy(2);

  private final TrackedItems tracked;
  private final EvidencedItems evidenced;
  private final ItemStates states;
  private final StatusHistory histories;
  private final SeenChanges seen;

  public BeginTelling(
      TrackedItems tracked,
      EvidencedItems evidenced,
      ItemStates states,
      StatusHistory histories,
      SeenChanges seen) {
    this.tracked = tracked;
    this.evidenced = evidenced;
    this.states = states;
    this.histories = histories;
    this.seen = seen;
  }

  /**
   * Before anybody can know. Safe to repeat as long as nothing is told; a few queries for five
   * hundred items, and some for each that changed just now or that nobody told us of.
   *
   * @param since now
   */
  public void in(ProjectId project, Instant since) {
    Instant touched = since.minus(TOUCHED);
    List<IssueId> chunk;
    for (long last = -1; ; last = chunk.get(CHUNK - 1).value()) {
      chunk = tracked.after(last, CHUNK).stream().map(Tracked::item).toList();
      for (IssueId item : states.changedSince(touched, chunk))
        quietly(item, () -> keep(item, project, since));
      if (chunk.size() < CHUNK) break;
    }
    for (long last = -1; ; last = chunk.get(CHUNK - 1).value()) {
      chunk = evidenced.after(last, CHUNK);
      Set<IssueId> untracked = new HashSet<>(chunk);
      untracked.removeAll(tracked.among(chunk));
      for (IssueId item : untracked) quietly(item, () -> adopt(item, project, since));
      if (chunk.size() < CHUNK) break;
    }
  }

  /** Somebody asked for it, and nobody told us: what is known of the link is history, too. */
  private void adopt(IssueId item, ProjectId project, Instant since) {
    if (histories.of(item).filter(now -> now.project().equals(project)).isEmpty()) return;
    keep(item, project, since);
    tracked.begin(new Tracked(item, since));
  }

  private void keep(IssueId item, ProjectId project, Instant since) {
    histories.of(item).map(ItemHistory::changes).stream()
        .flatMap(List<StatusChange>::stream)
        .filter(change -> change.project().equals(project))
        .filter(change -> !change.at().isBefore(since.minus(NewsPolicy.SKEW)))
        .forEach(change -> seen.add(item, change.id(), since));
  }

  /** One that cannot be read must not keep the project off. */
  private static void quietly(IssueId item, Runnable look) {
    try {
      look.run();
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      LOG.warn("issue {} could not be looked at", item.value(), e);
    }
  }
}
