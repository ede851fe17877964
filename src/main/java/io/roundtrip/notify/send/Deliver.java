package io.roundtrip.notify.send;

import io.roundtrip.notify.Body;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.letter.TemplateFault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Takes one waiting mail through claim, check, hand-off and result. Each arrow is one conditional
 * write; whoever loses one stops. Everything is asked again directly before the hand-off.
 */
final class Deliver {
  /** How long a mail rests before it is looked at again, if nothing wakes it. */
  private static final Duration PAUSE = Duration.ofHours(1);

  /** What became of the call. */
  enum Done {
    /** Somebody else has it, or stopped it meanwhile. */
    LOST,
    HANDLED,
    /** Nothing can be sent at the moment; the mail waits. */
    HALTED
  }

  private final ClaimMail claim;
  private final JudgeMail judge;
  private final Together together;
  private final HandOff handOff;
  private final WakeMail wake;
  private final Clock clock;

  Deliver(
      ClaimMail claim,
      JudgeMail judge,
      Together together,
      HandOff handOff,
      WakeMail wake,
      Clock clock) {
    this.claim = claim;
    this.judge = judge;
    this.together = together;
    this.handOff = handOff;
    this.wake = wake;
    this.clock = clock;
  }

  Done one(OutboxEntry waiting) {
    return claim.take(waiting).map(this::held).orElse(Done.LOST);
  }

  private Done held(ClaimMail.Claimed claimed) {
    try {
      return judged(claimed);
    } finally {
      claim.letGo(claimed);
    }
  }

  void failed(OutboxEntry waiting, Throwable how) {
    claim.failed(waiting, how);
  }

  private Done judged(ClaimMail.Claimed claimed) {
    Optional<OutboxEntry> became = together.became(claimed.mail());
    if (became.isPresent()) return moved(claimed.mail(), became.get());
    OutboxEntry mail = claimed.mail().ledBy(0);
    Verdict verdict = together.with(mail, judge.of(mail, clock.instant()));
    Done done =
        verdict instanceof Verdict.Held held
            ? refuse(mail, held)
            : write(claimed.with(mail), (Verdict.Sendable) verdict);
    boolean leads = verdict instanceof Verdict.Sendable to && to.leads();
    if (leads || Together.leads(mail)) together.after(mail);
    return done;
  }

  private Done refuse(OutboxEntry claimed, Verdict.Held held) {
    Reason why = held.why();
    Instant now = clock.instant();
    Instant next = held.until() == null ? now.plus(PAUSE) : held.until();
    if (why == Reason.UNCERTAIN) return moved(claimed, MailSteps.doubted(claimed, now));
    if (why == Reason.NOT_THEIRS) together.pass(claimed);
    return moved(
        claimed,
        why.waits()
            ? claimed.putBack(next, why, "", now)
            : claimed.skipped(why, "", claimed.body(), now));
  }

  /** Until a project goes live its mails are shown, and never sent, also when it does. */
  private Done write(ClaimMail.Claimed claimed, Verdict.Sendable to) {
    OutboxEntry mail = together.worded(claimed.mail());
    Instant now = clock.instant();
    Optional<Body> body;
    try {
      body = together.letter(mail, to, now);
    } catch (TemplateFault fault) {
      if (to.leads()) return write(claimed, to.leading(List.of()));
      String line = fault.getMessage() + " " + fault.word();
      return moved(mail, mail.dead(Reason.TEMPLATE_ERROR, line, now));
    }
    if (body.isEmpty()) return refuse(mail, new Verdict.Held(Reason.UNCERTAIN));
    return to.rules().dryRun()
        ? moved(mail, mail.skipped(Reason.DRY_RUN, "", body.get(), now))
        : handOff.of(claimed.with(mail), body.get(), to);
  }

  private Done moved(OutboxEntry from, OutboxEntry to) {
    return wake.moved(from, to) ? Done.HANDLED : Done.LOST;
  }
}
