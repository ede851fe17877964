package io.roundtrip.notify.news;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.EvidencedItems;
import io.roundtrip.notify.Items;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.Rulebook;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds what Jira did not tell us: lost events, changes made while the plugin was off. The quick
 * sweep looks at tracked items that were touched lately, the full sweep at every tracked item.
 */
public final class Sweep {
  public static final String QUICK = "sweep-quick";
  public static final String FULL = "sweep-full";

  private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
  private static final Duration OVERLAP = Duration.ofMinutes(30);
  private static final int MOST_TOUCHED = 5000;
  private static final int CHUNK = 100;
  private static final int TEXTS = 500;
  private static final Duration KEEP_TEXTS = Duration.ofDays(30);

  private final TrackedItems tracked;
  private final EvidencedItems evidenced;
  private final Items items;
  private final Rulebook rulebook;
  private final Reconcile reconcile;
  private final Outbox outbox;
  private final Marks marks;
  private final Clock clock;
  private volatile boolean full;
  private long at;
  private long adoptedTo;
  private int looked;

  public Sweep(
      TrackedItems tracked,
      EvidencedItems evidenced,
      Items items,
      Rulebook rulebook,
      Reconcile reconcile,
      Outbox outbox,
      Marks marks,
      Clock clock) {
    this.tracked = tracked;
    this.evidenced = evidenced;
    this.items = items;
    this.rulebook = rulebook;
    this.reconcile = reconcile;
    this.outbox = outbox;
    this.marks = marks;
    this.clock = clock;
  }

  /** One node a minute. Answers how many items it looked at. */
  public int quick() {
    Set<ProjectId> on = rulebook.on();
    Instant now = clock.instant();
    int seen = 0;
    if (!on.isEmpty()) {
      Instant last = marks.find(QUICK).map(Mark::at).orElse(now);
      Optional<Set<IssueId>> touched = items.touchedSince(last.minus(OVERLAP), on, MOST_TOUCHED);
      if (touched.isEmpty() || touched.get().size() >= MOST_TOUCHED) {
        beginFull();
      } else {
        List<IssueId> ours = new ArrayList<>(tracked.among(touched.get()));
        ours.forEach(issue -> tracked.find(issue).ifPresent(this::look));
        seen = ours.size();
      }
    }
    marks.put(QUICK, now, Integer.toString(seen));
    return seen;
  }

  /** Starts over from the first item; the work is done by {@link #goOn}. */
  public synchronized void beginFull() {
    if (full) return;
    full = true;
    at = -1;
    adoptedTo = -1;
    looked = 0;
  }

  /** A piece of the full sweep; true while there is more. */
  synchronized boolean goOn(BooleanSupplier goOn) {
    if (!full) return false;
    List<Tracked> chunk = tracked.after(at, CHUNK);
    for (Tracked item : chunk) {
      if (!goOn.getAsBoolean()) return false;
      look(item);
      at = item.item().value();
      looked++;
    }
    if (chunk.size() == CHUNK || adopt()) return true;
    full = false;
    outbox.forgetTexts(clock.instant().minus(KEEP_TEXTS), TEXTS);
    marks.put(FULL, clock.instant(), Integer.toString(looked));
    return false;
  }

  /** Items with evidence that nobody told us of; what happened to them so far is history. */
  private boolean adopt() {
    List<IssueId> chunk = evidenced.after(adoptedTo, CHUNK);
    Set<IssueId> known = tracked.among(chunk);
    for (IssueId item : chunk) {
      if (!known.contains(item)) tracked.begin(new Tracked(item, clock.instant()));
      adoptedTo = item.value();
    }
    return chunk.size() == CHUNK;
  }

  private void look(Tracked item) {
    try {
      reconcile.swept(item);
    } catch (RuntimeException e) {
      LOG.warn("issue {} could not be looked at", item.item().value(), e);
    }
  }
}
