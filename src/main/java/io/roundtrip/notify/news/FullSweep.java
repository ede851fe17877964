package io.roundtrip.notify.news;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.notify.EvidencedItems;
import io.roundtrip.notify.news.sweep.Unlooked;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at every tracked item: finds what happened while the plugin was off, and items with
 * evidence that nobody told us of. What is as it was at the last look costs no statement of its
 * own.
 */
final class FullSweep {
  private static final Logger LOG = LoggerFactory.getLogger(FullSweep.class);
  private static final int CHUNK = 500;

  private final TrackedItems tracked;
  private final EvidencedItems evidenced;
  private final Unlooked unlooked;
  private final BeginTracking begin;
  private final Reconcile reconcile;
  private final Clock clock;
  private boolean begun;
  private long lookedTo;
  private long adoptedTo;

  FullSweep(
      TrackedItems tracked,
      EvidencedItems evidenced,
      Unlooked unlooked,
      BeginTracking begin,
      Reconcile reconcile,
      Clock clock) {
    this.tracked = tracked;
    this.begin = begin;
    this.evidenced = evidenced;
    this.unlooked = unlooked;
    this.reconcile = reconcile;
    this.clock = clock;
  }

  /** Starts over from the first item, unless one is going on; {@link #goOn} does the work. */
  synchronized void begin() {
    if (begun) return;
    begun = true;
    lookedTo = -1;
    adoptedTo = -1;
  }

  /** A piece of it; true while there is more. */
  synchronized boolean goOn(BooleanSupplier goOn) {
    if (!begun) return false;
    List<Tracked> chunk = tracked.after(lookedTo, CHUNK);
    Map<IssueId, String> changed = unlooked.among(chunk.stream().map(Tracked::item).toList());
    for (Tracked item : chunk) {
      if (!goOn.getAsBoolean()) return false;
      String state = changed.get(item.item());
      if (state != null && reconcile.swept(item.item())) unlooked.looked(item.item(), state);
      lookedTo = item.item().value();
    }
    begun = chunk.size() == CHUNK || adopt();
    return begun;
  }

  /**
   * What happened to items we did not know since their evidence was linked is news; where nobody
   * can say when that was, what happened so far is history.
   */
  private boolean adopt() {
    List<IssueId> chunk = evidenced.after(adoptedTo, CHUNK);
    Set<IssueId> known = tracked.among(chunk);
    for (IssueId item : chunk) {
      if (!known.contains(item)) adopt(item);
      adoptedTo = item.value();
    }
    return chunk.size() == CHUNK;
  }

  /** One item that cannot be read must not keep the others waiting. */
  private void adopt(IssueId item) {
    try {
      begin.of(item, evidenced.since(item).orElseGet(clock::instant));
      reconcile.swept(item);
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      LOG.warn("issue {} could not be looked at", item.value(), e);
    }
  }
}
