package io.roundtrip.notify.send;

import io.roundtrip.notify.OutboxEntry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Finds rows whose sender is gone, without trusting any clock: a row is abandoned when this node
 * has watched the same version of it for a whole lease of its own monotonic time.
 */
final class LeaseWatch {
  /** Longer than any send; a sender gives up by itself after half of it. */
  static final Duration LEASE = Duration.ofMinutes(5);

  private record Sight(int version, long since) {}

  private final LongSupplier nanos;
  private final Duration lease;
  private Map<Long, Sight> seen = new HashMap<>();

  /**
   * @param nanos monotonic, as {@link System#nanoTime()}
   */
  LeaseWatch(LongSupplier nanos, Duration lease) {
    this.nanos = nanos;
    this.lease = lease;
  }

  /** Call it with everything that is in flight; answers what is abandoned. */
  synchronized List<OutboxEntry> abandoned(Collection<OutboxEntry> inFlight) {
    long now = nanos.getAsLong();
    Map<Long, Sight> still = new HashMap<>();
    List<OutboxEntry> abandoned = new ArrayList<>();
    for (OutboxEntry row : inFlight) {
      Sight before = seen.get(row.id());
      Sight sight =
          before != null && before.version() == row.version()
              ? before
              : new Sight(row.version(), now);
      still.put(row.id(), sight);
      if (now - sight.since() >= lease.toNanos()) abandoned.add(row);
    }
    seen = still;
    return abandoned;
  }

  long now() {
    return nanos.getAsLong();
  }

  /** Too much of the lease is gone to hand anything over. */
  boolean isHalfGone(long claimedAt) {
    return nanos.getAsLong() - claimedAt > lease.toNanos() / 2;
  }
}
