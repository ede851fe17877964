package io.roundtrip.notify.send.decide;

import io.roundtrip.host.Worker;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.State;
import io.roundtrip.notify.send.WakeMail;
import java.time.Clock;

/** A person decides about one stuck mail. Whoever calls has checked the permission. */
public final class DecideMail {
  private final Outbox outbox;
  private final WakeMail wake;
  private final Worker mail;
  private final LoggedDecisions log;
  private final Clock clock;

  DecideMail(Outbox outbox, WakeMail wake, Worker mail, LoggedDecisions log, Clock clock) {
    this.outbox = outbox;
    this.wake = wake;
    this.mail = mail;
    this.log = log;
    this.clock = clock;
  }

  /**
   * The row keeps who wanted it and why.
   *
   * @param why "" when no reason was given
   * @throws Refused NOT_FOUND for no mail, CONFLICT when this cannot be decided about it (any more)
   */
  public OutboxEntry one(long id, Decision decision, String why, UserKey by) {
    OutboxEntry row = outbox.find(id).orElseThrow(() -> none(id));
    if (!decision.isOpen(row)) throw shut(row, decision);
    OutboxEntry next = decision.decided(row, log.name(by), why, clock.instant());
    if (!wake.moved(row, next)) throw late(row);
    log.one(row, decision, why, by);
    mail.wake();
    return next;
  }

  private static Refused shut(OutboxEntry row, Decision decision) {
    boolean nobody = decision == Decision.DISCARD && State.STUCK.contains(row.state());
    return nobody
        ? new Refused(Refused.Kind.CONFLICT, Problem.of("id", "nobody-there"))
        : late(row);
  }

  private static Refused none(long id) {
    return new Refused(Refused.Kind.NOT_FOUND, Problem.of("id", "no-such-mail", Long.toString(id)));
  }

  private static Refused late(OutboxEntry row) {
    return new Refused(
        Refused.Kind.CONFLICT, Problem.of("id", "mail-not-waiting-for-you", row.state().word()));
  }
}
