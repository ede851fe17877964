package io.roundtrip.notify.send;

import io.roundtrip.kernel.ServerReply;
import io.roundtrip.notify.MailTrouble;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a mail that was handed over becomes after the server's word. */
final class Outcome {
  private static final Logger LOG = LoggerFactory.getLogger(Outcome.class);
  private static final Duration STAND_BACK = Duration.ofMinutes(15);

  private final RetryPolicy retry;
  private final CircuitBreaker circuitBreaker;
  private final RefusingDomains domains;
  private final MailTrouble trouble;
  private final Clock clock;

  Outcome(
      RetryPolicy retry,
      CircuitBreaker circuitBreaker,
      RefusingDomains domains,
      MailTrouble trouble,
      Clock clock) {
    this.retry = retry;
    this.circuitBreaker = circuitBreaker;
    this.domains = domains;
    this.trouble = trouble;
    this.clock = clock;
  }

  /** What becomes of a mail whose domain does not take us; empty: it may be tried. */
  Optional<OutboxEntry> held(OutboxEntry claimed, String address, Instant now) {
    return domains
        .held(address, now)
        .map(
            refusal ->
                RetryPolicy.isOver(claimed, now)
                    ? claimed.dead(Reason.REFUSED, refusal.how(), now)
                    : claimed
                        .putBack(refusal.until(), Reason.RECEIVER_REFUSES, refusal.how(), now)
                        .triedAt(now));
  }

  /**
   * @param address where it went
   * @param strict nobody knows whether it left: a person decides, rather than a second mail
   */
  OutboxEntry of(OutboxEntry gone, String address, Delivery delivery, boolean strict) {
    Instant now = clock.instant();
    String said = said(delivery);
    if (ServerReply.isOfAuthentication(said)) tell(() -> trouble.untrusted(said));
    if (delivery instanceof Delivery.NoServer none) return halted(gone, none, now);
    if (delivery instanceof Delivery.DomainRefused no) return refused(gone, address, no.how(), now);
    if (delivery instanceof Delivery.Unknown unknown) return unknown(gone, unknown, strict, now);
    if (delivery instanceof Delivery.Broken broken) return broken(gone, broken.how(), now);
    if (delivery instanceof Delivery.Never never && isOurs(never, address))
      return ours(gone, never.reply(), now);
    domains.taken(address);
    circuitBreaker.worked();
    tell(trouble::over);
    if (delivery instanceof Delivery.Accepted accepted) {
      domains.accepted();
      return gone.sent(accepted.reply(), now);
    }
    if (delivery instanceof Delivery.Never never) return dead(gone, never, now);
    if (delivery instanceof Delivery.Later later)
      return again(gone, Reason.TRY_LATER, later.reply(), later.pause(), now);
    throw new IllegalStateException(delivery.getClass().getSimpleName());
  }

  private static String said(Delivery delivery) {
    if (delivery instanceof Delivery.DomainRefused refused) return refused.how();
    if (delivery instanceof Delivery.Never never) return never.reply();
    return delivery instanceof Delivery.Later later ? later.reply() : "";
  }

  /** Mails that died before it was clear that it is us, and what they become; each once. */
  Map<OutboxEntry, OutboxEntry> wronged() {
    Instant now = clock.instant();
    Instant back = now.plus(STAND_BACK);
    Map<OutboxEntry, OutboxEntry> all = new LinkedHashMap<>();
    for (OutboxEntry dead : domains.wronged()) all.put(dead, restored(dead, back, now));
    return all;
  }

  /** It was not this mail's fault after all: the last try does not count. */
  private static OutboxEntry restored(OutboxEntry dead, Instant back, Instant now) {
    int tries = dead.attempt() - 1;
    State to = tries == 0 ? State.DUE : State.RETRY;
    Reason why = Reason.SENDER_REFUSED;
    return dead.step(Set.of(State.DEAD), to, back, tries, "", why, dead.detail(), dead.body(), now);
  }

  /** That an address does not exist or a mailbox is full is said of them, however often. */
  private boolean isOurs(Delivery.Never never, String address) {
    return never.about() == Delivery.About.MAIL && domains.isOurs(address, never.reply());
  }

  private OutboxEntry dead(OutboxEntry gone, Delivery.Never never, Instant now) {
    if (never.about() == Delivery.About.NOBODY)
      return gone.dead(Reason.SUPPRESSED_BOUNCE, never.reply(), now);
    OutboxEntry dead = gone.dead(Reason.REFUSED, never.reply(), now);
    if (never.about() == Delivery.About.MAIL) domains.died(dead);
    return dead;
  }

  /** One server says it to everybody: all stops, and the try does not count. */
  private OutboxEntry ours(OutboxEntry gone, String how, Instant now) {
    circuitBreaker.open(now);
    tell(() -> trouble.raise(Reason.SENDER_REFUSED, how));
    return RetryPolicy.isOver(gone, now)
        ? gone.dead(Reason.REFUSED, how, now)
        : gone.putBack(now.plus(STAND_BACK), Reason.SENDER_REFUSED, how, now).triedAt(now);
  }

  /**
   * A second mail may be a copy, a third would be one too many: a person decides. As where it was
   * us who did not wait: that is no reason for anybody to get it twice.
   */
  private OutboxEntry unknown(
      OutboxEntry gone, Delivery.Unknown unknown, boolean strict, Instant now) {
    failed(unknown.how(), now);
    if (strict || unknown.ours() || gone.isUnsure()) return gone.parked(unknown.how(), now);
    OutboxEntry next = again(gone, Reason.UNCERTAIN, unknown.how(), Duration.ZERO, now);
    return next.unsureAt(now);
  }

  /** Of one mail it is that mail, of several in a row the server. */
  private OutboxEntry broken(OutboxEntry gone, String how, Instant now) {
    failed(how, now);
    return again(gone, Reason.TRY_LATER, how, Duration.ZERO, now);
  }

  private void failed(String how, Instant now) {
    circuitBreaker.failed(now);
    if (!circuitBreaker.lets(now)) tell(() -> trouble.raise(Reason.SERVER_DOWN, how));
  }

  /** The mail's row must be written whatever becomes of the alert. */
  private static void tell(Runnable alert) {
    try {
      alert.run();
    } catch (RuntimeException e) {
      LOG.warn("the alert about the mail server could not be kept", e);
    }
  }

  /**
   * The try does not count. Where the address was named already it may be this mail only: it stands
   * back, and ends after three days, rather than be refused for ever.
   */
  private OutboxEntry halted(OutboxEntry gone, Delivery.NoServer none, Instant now) {
    Instant next = circuitBreaker.failed(now);
    boolean refused = none.why() == Reason.SENDER_REFUSED;
    if (refused || !circuitBreaker.lets(now)) tell(() -> trouble.raise(none.why(), none.how()));
    if (!none.named()) return gone.putBack(next, none.why(), none.how(), now);
    if (RetryPolicy.isOver(gone, now)) return gone.dead(Reason.REFUSED, none.how(), now);
    Instant back = now.plus(STAND_BACK);
    return gone.putBack(next.isAfter(back) ? next : back, none.why(), none.how(), now).triedAt(now);
  }

  /** By a rule of its own: the mail is stuck unless it is us, and others to its domain wait. */
  private OutboxEntry refused(OutboxEntry gone, String address, String how, Instant now) {
    Instant until = domains.refused(address, ServerReply.brief(how), now).until();
    boolean us = domains.several();
    if (us) {
      circuitBreaker.open(now);
      tell(() -> trouble.raise(Reason.SENDER_REFUSED, how));
    }
    if (RetryPolicy.isOver(gone, now)) return gone.dead(Reason.REFUSED, how, now);
    if (us || ServerReply.isOfAuthentication(how))
      return gone.retried(until, us ? Reason.SENDER_REFUSED : Reason.RECEIVER_REFUSES, how, now);
    OutboxEntry dead = gone.dead(Reason.REFUSED, how, now);
    domains.turnedAway(dead);
    return dead;
  }

  private OutboxEntry again(OutboxEntry gone, Reason why, String how, Duration pause, Instant now) {
    Instant soonest = now.plus(pause);
    return retry
        .next(gone, now)
        .map(next -> next.isBefore(soonest) ? soonest : next)
        .map(next -> gone.retried(next, why, how, now))
        .orElseGet(() -> gone.dead(Reason.EXPIRED, how, now));
  }
}
