package io.roundtrip.notify.send;

import io.roundtrip.notify.OutboxEntry;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Finds rows whose sender is gone, without trusting any clock: a row is abandoned when this node
 * has watched the same version of it for a whole lease of its own monotonic time.
 */
public final class LeaseWatch {
  /** Longer than any send; a sender gives up by itself after half of it. */
  public static final Duration LEASE = Duration.ofMinutes(5);

  private record Sight(int version, long since) {}

  private final LongSupplier nanos;
  private final Duration lease;
  private Map<Long, Sight> seen = new HashMap<>();

  /**
   * @param nanos monotonic, as {@link System#nanoTime()}
   */
  public LeaseWatch(LongSupplier nanos, Duration lease) {
    this.nanos = nanos;
    this.lease = lease;
  }

  /** Call it with everything that is in flight; answers what is abandoned. */
  synchronized List<OutboxEntry> abandoned(Collection<OutboxEntry> inFlight) {
    long now = nanos.getAsLong();
    Map<Long, Sight> still = new HashMap<>();
    for (OutboxEntry row : inFlight) {
      Sight before = seen.get(row.id());
      boolean same = before != null && before.version() == row.version();
      still.put(row.id(), same ? before : new Sight(row.version(), now));
    }
    seen = still;
    return inFlight.stream().filter(row -> now - sinceOf(row) >= lease.toNanos()).toList();
  }

  private long sinceOf(OutboxEntry row) {
    Sight sight = seen.get(row.id());
    return sight == null ? nanos.getAsLong() : sight.since();
  }

  long now() {
    return nanos.getAsLong();
  }

  /** Too much of the lease is gone to hand anything over. */
  boolean isHalfGone(long claimedAt) {
    return nanos.getAsLong() - claimedAt > lease.toNanos() / 2;
  }
}
