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

  /** Whether one of them has it, and does not hang. */
  boolean has(long mail) {
    Long at = since.get(mail);
    return at != null && isLively(at);
  }

  /** Whether something is in hand that does not hang. */
  public boolean anything() {
    return since.values().stream().anyMatch(this::isLively);
  }

  /**
   * No hand-off is as long as a lease: whoever has had something for longer hangs, and must not
   * keep it from others.
   */
  private boolean isLively(long at) {
    return nanos.getAsLong() - at < LeaseWatch.LEASE.toNanos();
  }
}
