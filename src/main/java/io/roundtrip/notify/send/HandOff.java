package io.roundtrip.notify.send;

import io.roundtrip.notify.Body;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.send.lease.LeaseWatch;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The last steps: a last look, the note that nobody knows from here on whether it left, the mail
 * server, and what came of it.
 */
final class HandOff {
  private static final Logger LOG = LoggerFactory.getLogger(HandOff.class);
  private static final Duration GATE_PAUSE = Duration.ofSeconds(30);

  private final Outbox outbox;
  private final Gate gate;
  private final LeaseWatch leases;
  private final Dispatch dispatch;
  private final Outcome outcome;
  private final WakeMail wake;
  private final Clock clock;

  HandOff(
      Outbox outbox,
      Gate gate,
      LeaseWatch leases,
      Dispatch dispatch,
      Outcome outcome,
      Clock clock) {
    this.outbox = outbox;
    this.wake = new WakeMail(outbox, clock);
    this.gate = gate;
    this.leases = leases;
    this.dispatch = dispatch;
    this.outcome = outcome;
    this.clock = clock;
  }

  Deliver.Done of(ClaimMail.Claimed claimed, Body body, Verdict.Sendable to) {
    OutboxEntry mail = claimed.mail();
    Instant now = clock.instant();
    Optional<Reason> shut = gate.shut(now);
    if (shut.isPresent()) {
      outbox.move(mail, mail.putBack(now.plus(GATE_PAUSE), shut.get(), mail.detail(), now));
      return Deliver.Done.HALTED;
    }
    if (leases.isHalfGone(claimed.since())) return tooLate(mail);
    Optional<OutboxEntry> held = outcome.held(mail, to.address(), now);
    if (held.isPresent()) {
      return wake.moved(mail, held.get()) ? Deliver.Done.HANDLED : Deliver.Done.LOST;
    }
    Envelope envelope = dispatch.envelope(mail.message(), body, to);
    OutboxEntry gone = mail.handedOff(body, now);
    if (!outbox.move(mail, gone)) return Deliver.Done.LOST;
    Optional<OutboxEntry> back = back(gone, to);
    if (back.isEmpty())
      return leases.isHalfGone(claimed.since()) ? tooLate(gone) : send(gone, envelope, to);
    return outbox.move(gone, back.get()) ? Deliver.Done.HANDLED : Deliver.Done.LOST;
  }

  /** One query; none where no other mail can be in the way. */
  private Optional<OutboxEntry> back(OutboxEntry gone, Verdict.Sendable to) {
    return to.news().status() == null && to.rules().dailyCap() == 0
        ? Optional.empty()
        : Earlier.of(outbox, gone, to.news()).back(gone, to, clock.instant());
  }

  /** Who slept through half a lease, even a moment ago, hands nothing over. */
  private Deliver.Done tooLate(OutboxEntry mail) {
    Instant now = clock.instant();
    outbox.move(mail, mail.putBack(now, Reason.LEASE_LOST, mail.detail(), now));
    return Deliver.Done.LOST;
  }

  private Deliver.Done send(OutboxEntry gone, Envelope envelope, Verdict.Sendable to) {
    Delivery delivery = dispatch.send(envelope);
    OutboxEntry result = outcome.of(gone, to.address(), delivery, to.rules().strict());
    boolean ours = written(gone, result);
    if (ours) wake.after(gone, result);
    outcome.wronged().forEach((dead, back) -> outbox.move(dead, back));
    dispatch.written(delivery);
    if (delivery instanceof Delivery.NoServer) return Deliver.Done.HALTED;
    return ours ? Deliver.Done.HANDLED : Deliver.Done.LOST;
  }

  /** What became of a mail is kept even where the server's words cannot be. */
  private boolean written(OutboxEntry gone, OutboxEntry result) {
    try {
      return outbox.move(gone, result);
    } catch (RuntimeException words) {
      LOG.warn("outbox row {}: once more without the server's words", gone.id(), words);
      return outbox.move(gone, result.inAscii());
    }
  }
}
