package io.roundtrip.notify.send.lease;

import io.roundtrip.notify.OutboxEntry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * Finds rows whose sender is gone, without trusting any clock: a row is abandoned when this node
 * has watched it for a whole lease of its own monotonic time, and neither the row's version nor its
 * owner's beat ({@link Beats}) was another in that time. A beat is of a node, whichever of its
 * senders lives; so of its own rows each node asks what its senders have in hand ({@link InHand}),
 * and frees what one of them hangs with, or let go without a word.
 */
public final class LeaseWatch {
  /** Longer than any send; a sender gives up by itself after half of it. */
  public static final Duration LEASE = Duration.ofMinutes(5);

  private record Sight(int version, long beat, long since) {
    boolean shows(OutboxEntry row, long now) {
      return version == row.version() && beat == now;
    }
  }

  private final LongSupplier nanos;
  private final Duration lease;
  private final Beats beats;
  private final NodeName self;
  private final InHand inHand;
  private Map<Long, Sight> seen = new HashMap<>();

  /**
   * @param nanos monotonic, as {@link System#nanoTime()}
   */
  public LeaseWatch(LongSupplier nanos, Duration lease, Beats beats, NodeName self, InHand inHand) {
    this.nanos = nanos;
    this.lease = lease;
    this.beats = beats;
    this.self = self;
    this.inHand = inHand;
  }

  /** Call it with everything that is in flight; answers what is abandoned. At most one query. */
  public synchronized List<OutboxEntry> abandoned(Collection<OutboxEntry> inFlight) {
    long now = nanos.getAsLong();
    Map<Long, Sight> still = new HashMap<>();
    List<OutboxEntry> abandoned = new ArrayList<>();
    Map<String, Long> heard = heard(inFlight);
    for (OutboxEntry row : inFlight) {
      Sight before = seen.get(row.id());
      if (inHand.has(row.id()) && isMine(row)) continue;
      long beat = heard.getOrDefault(row.owner(), 0L);
      Sight sight =
          before != null && before.shows(row, beat) ? before : new Sight(row.version(), beat, now);
      still.put(row.id(), sight);
      if (now - sight.since() >= lease.toNanos()) abandoned.add(row);
    }
    seen = still;
    return abandoned;
  }

  private Map<String, Long> heard(Collection<OutboxEntry> inFlight) {
    Set<String> others =
        inFlight.stream()
            .filter(row -> !isMine(row))
            .map(OutboxEntry::owner)
            .collect(Collectors.toSet());
    return others.isEmpty() ? Map.of() : beats.of(others);
  }

  private boolean isMine(OutboxEntry row) {
    return row.owner().equals(self.value());
  }

  public long now() {
    return nanos.getAsLong();
  }

  /** Too much of the lease is gone to hand anything over. */
  public boolean isHalfGone(long claimedAt) {
    return nanos.getAsLong() - claimedAt > lease.toNanos() / 2;
  }
}
