package io.roundtrip.notify.send.lease;

import io.roundtrip.notify.OutboxEntry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * Finds rows whose sender is gone, without trusting any clock: a row is abandoned when this node
 * has watched it for a whole lease of its own monotonic time, and neither the row's version nor its
 * owner's beat ({@link Beats}) was another in that time.
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
  private Map<Long, Sight> seen = new HashMap<>();

  /**
   * @param nanos monotonic, as {@link System#nanoTime()}
   */
  public LeaseWatch(LongSupplier nanos, Duration lease, Beats beats) {
    this.nanos = nanos;
    this.lease = lease;
    this.beats = beats;
  }

  /** Call it with everything that is in flight; answers what is abandoned. At most one query. */
  public synchronized List<OutboxEntry> abandoned(Collection<OutboxEntry> inFlight) {
    long now = nanos.getAsLong();
    Map<Long, Sight> still = new HashMap<>();
    List<OutboxEntry> abandoned = new ArrayList<>();
    Map<String, Long> heard = heard(inFlight);
    for (OutboxEntry row : inFlight) {
      Sight before = seen.get(row.id());
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
    if (inFlight.isEmpty()) return Map.of();
    return beats.of(inFlight.stream().map(OutboxEntry::owner).collect(Collectors.toSet()));
  }

  public long now() {
    return nanos.getAsLong();
  }

  /** Too much of the lease is gone to hand anything over. */
  public boolean isHalfGone(long claimedAt) {
    return nanos.getAsLong() - claimedAt > lease.toNanos() / 2;
  }
}
