package io.roundtrip.notify.send;

import io.roundtrip.notify.Body;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.Rules;
import io.roundtrip.notify.UnsubscribeLinks;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** The last step: gives a mail to the server and says what the row becomes. */
public final class HandOff {
  private final Mailer mailer;
  private final MessageIds ids;
  private final UnsubscribeLinks unsubscribe;
  private final RetryPolicy retry;
  private final CircuitBreaker circuitBreaker;
  private final Clock clock;

  public HandOff(
      Mailer mailer,
      MessageIds ids,
      UnsubscribeLinks unsubscribe,
      RetryPolicy retry,
      CircuitBreaker circuitBreaker,
      Clock clock) {
    this.mailer = mailer;
    this.ids = ids;
    this.unsubscribe = unsubscribe;
    this.retry = retry;
    this.circuitBreaker = circuitBreaker;
    this.clock = clock;
  }

  OutboxEntry send(OutboxEntry row, String to, Locale language, Rules rules) {
    Body body = row.body();
    if (body == null) throw new IllegalStateException("outbox row " + row.id() + " has no text");
    Message message = row.message();
    Envelope mail =
        new Envelope(
            to,
            rules.fromName(),
            rules.replyTo(),
            body,
            ids.of(message),
            unsubscribe.of(message.contact(), message.project()),
            language);
    return after(row, mailer.send(mail), rules.strict());
  }

  OutboxEntry after(OutboxEntry row, Delivery result, boolean strict) {
    Instant now = clock.instant();
    if (result instanceof Delivery.NoServer none) {
      return row.putBack(circuitBreaker.failed(now), none.why(), none.how(), now);
    }
    circuitBreaker.worked();
    if (result instanceof Delivery.Accepted accepted) return row.sent(accepted.reply(), now);
    if (result instanceof Delivery.Never never) {
      Reason why = never.nobody() ? Reason.SUPPRESSED_BOUNCE : Reason.REFUSED;
      return row.dead(why, never.reply(), now);
    }
    if (result instanceof Delivery.Later later) return again(row, later.reply(), now);
    String how = ((Delivery.Unknown) result).how();
    return strict ? row.parked(how, now) : again(row, how, now);
  }

  private OutboxEntry again(OutboxEntry row, String how, Instant now) {
    Optional<Instant> next = retry.next(row.created(), row.attempt(), now);
    return next.isPresent()
        ? row.retried(next.get(), Reason.TRY_LATER, how, now)
        : row.dead(Reason.EXPIRED, how, now);
  }
}
