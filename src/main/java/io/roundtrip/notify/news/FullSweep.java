package io.roundtrip.notify.news;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.notify.EvidencedItems;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Looks at every tracked item: finds what happened while the plugin was off, and items with
 * evidence that nobody told us of.
 */
final class FullSweep {
  private static final int CHUNK = 100;

  private final TrackedItems tracked;
  private final EvidencedItems evidenced;
  private final Reconcile reconcile;
  private final Clock clock;
  private boolean begun;
  private long lookedTo;
  private long adoptedTo;

  FullSweep(TrackedItems tracked, EvidencedItems evidenced, Reconcile reconcile, Clock clock) {
    this.tracked = tracked;
    this.evidenced = evidenced;
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
    for (Tracked item : chunk) {
      if (!goOn.getAsBoolean()) return false;
      reconcile.swept(item.item());
      lookedTo = item.item().value();
    }
    begun = chunk.size() == CHUNK || adopt();
    return begun;
  }

  /** What happened so far to items we did not know is history. */
  private boolean adopt() {
    List<IssueId> chunk = evidenced.after(adoptedTo, CHUNK);
    Set<IssueId> known = tracked.among(chunk);
    for (IssueId item : chunk) {
      if (!known.contains(item)) tracked.begin(new Tracked(item, clock.instant()));
      adoptedTo = item.value();
    }
    return chunk.size() == CHUNK;
  }
}
