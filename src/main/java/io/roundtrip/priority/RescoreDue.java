package io.roundtrip.priority;

import io.roundtrip.canonical.Evidence;
import io.roundtrip.canonical.EvidenceChanged;
import io.roundtrip.canonical.SyncEvidence;
import io.roundtrip.kernel.IssueId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The listener only marks ({@link #on}, {@link #mark}); the work is done later by whoever calls
 * {@link #run}, outside the user's request and after Jira has committed.
 */
public final class RescoreDue {
  private static final Logger LOG = LoggerFactory.getLogger(RescoreDue.class);
  private static final int CHUNK = 500;
  private static final Duration SETTLED = Duration.ofSeconds(1);

  private static final Duration MARKED_LATELY = Duration.ofSeconds(10);

  /** Who marks does the work; this finds what a node left that died. */
  static final Duration LEFT_BY_OTHERS = Duration.ofMinutes(5);

  private final ScoresDue due;
  private final ScoreItem score;
  private final SyncEvidence sync;
  private final Evidence evidence;
  private final Clock clock;
  private volatile Instant markedAt = Instant.MIN;
  private Instant next = Instant.MIN;
  private final Debounced debounced = new Debounced(Duration.ofMinutes(10));
  private final Debounced moved = new Debounced(Duration.ZERO);

  public RescoreDue(
      ScoresDue due, ScoreItem score, SyncEvidence sync, Evidence evidence, Clock clock) {
    this.due = due;
    this.score = score;
    this.sync = sync;
    this.evidence = evidence;
    this.clock = clock;
  }

  public void on(EvidenceChanged fact) {
    noted(fact.items(), Why.EVIDENCE, fact.at());
  }

  public void mark(Collection<IssueId> items, Why why) {
    noted(items, why, clock.instant());
  }

  private void noted(Collection<IssueId> items, Why why, Instant at) {
    if (items.isEmpty()) return;
    due.mark(items, why, at);
    markedAt = clock.instant();
  }

  /**
   * Somebody looks at the item: its links are read again soon, at most once in ten minutes. No
   * query.
   */
  public void looked(IssueId item) {
    debounced.at(item, clock.instant());
  }

  /**
   * The item moved to another status. No query: this is asked at every transition of every issue.
   */
  public void moved(IssueId item) {
    moved.at(item, clock.instant());
  }

  /** Marks every item that has evidence. Meant for once a day. */
  public void markAll() {
    List<IssueId> some = evidence.itemsAfter(0, CHUNK);
    while (!some.isEmpty()) {
      mark(some, Why.TIME);
      some = evidence.itemsAfter(some.get(some.size() - 1).value(), CHUNK);
    }
  }

  /**
   * Works off at most so many items and says which went well. A recount reads Jira's links again
   * first. What fails goes to the end of the list. Two nodes at once do the same work twice, with
   * the same result.
   */
  public List<IssueId> run(int most) {
    Instant settled = clock.instant().minus(SETTLED);
    noted(debounced.drain(settled), Why.RECOUNT, settled);
    noted(moved.drain(settled).stream().filter(evidence::any).toList(), Why.EDITED, settled);
    if (!mayWait(settled)) return List.of();
    List<IssueId> well = new ArrayList<>();
    List<ScoresDue.Due> some = due.next(most, settled);
    for (ScoresDue.Due item : some) if (one(item)) well.add(item.item());
    next = some.isEmpty() ? clock.instant().plus(LEFT_BY_OTHERS) : Instant.MIN;
    return well;
  }

  /** Asked some times a minute; the table is asked only where this node marked, or now and then. */
  private boolean mayWait(Instant settled) {
    return !markedAt.isBefore(settled.minus(MARKED_LATELY)) || !next.isAfter(clock.instant());
  }

  private boolean one(ScoresDue.Due item) {
    try {
      if (item.why() == Why.RECOUNT) sync.of(item.item());
      score.on(item.item(), item.why());
      due.done(item);
      return true;
    } catch (RuntimeException | LinkageError | StackOverflowError failed) {
      LOG.warn("Item {} could not be scored; it is tried again later", item.item().value(), failed);
      due.done(item);
      mark(List.of(item.item()), item.why());
      return false;
    }
  }
}
