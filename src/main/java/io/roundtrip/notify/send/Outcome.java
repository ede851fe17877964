package io.roundtrip.notify.send;

import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import java.time.Clock;
import java.time.Instant;

/** What a mail that was handed over becomes after the server's word. */
final class Outcome {
  private final RetryPolicy retry;
  private final CircuitBreaker circuitBreaker;
  private final Clock clock;

  Outcome(RetryPolicy retry, CircuitBreaker circuitBreaker, Clock clock) {
    this.retry = retry;
    this.circuitBreaker = circuitBreaker;
    this.clock = clock;
  }

  /**
   * @param strict nobody knows whether it left: a person decides, rather than a second mail
   */
  OutboxEntry of(OutboxEntry gone, Delivery delivery, boolean strict) {
    Instant now = clock.instant();
    if (delivery instanceof Delivery.NoServer none) {
      return gone.putBack(circuitBreaker.failed(now), none.why(), none.how(), now);
    }
    circuitBreaker.worked();
    if (delivery instanceof Delivery.Accepted accepted) return gone.sent(accepted.reply(), now);
    if (delivery instanceof Delivery.Never never) {
      Reason why = never.nobody() ? Reason.SUPPRESSED_BOUNCE : Reason.REFUSED;
      return gone.dead(why, never.reply(), now);
    }
    if (delivery instanceof Delivery.Later later) return again(gone, later.reply(), now);
    String how = ((Delivery.Unknown) delivery).how();
    return strict ? gone.parked(how, now) : again(gone, how, now);
  }

  private OutboxEntry again(OutboxEntry gone, String how, Instant now) {
    return retry
        .next(gone.created(), gone.attempt(), now)
        .map(next -> gone.retried(next, Reason.TRY_LATER, how, now))
        .orElseGet(() -> gone.dead(Reason.EXPIRED, how, now));
  }
}
