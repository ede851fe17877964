package io.roundtrip.notify.send.lease;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** The mails that this node's senders have in hand, each since when. */
public final class InHand {
  private final LongSupplier nanos;
  private final Map<Long, Long> since = new ConcurrentHashMap<>();

  /**
   * @param nanos monotonic, as {@link System#nanoTime()}
   */
  public InHand(LongSupplier nanos) {
    this.nanos = nanos;
  }

  public void took(long mail) {
    since.put(mail, nanos.getAsLong());
  }

  public void letGo(long mail) {
    since.remove(mail);
  }

  /**
   * Whether something is in hand that was taken less than a lease ago. No hand-off is that long:
   * whoever has had something for longer hangs, and must not keep it from others.
   */
  public boolean anything() {
    long now = nanos.getAsLong();
    return since.values().stream().anyMatch(at -> now - at < LeaseWatch.LEASE.toNanos());
  }
}
