package io.roundtrip.notify.send.decide;

import io.roundtrip.host.DeedLine;
import io.roundtrip.host.Deeds;
import io.roundtrip.host.UserNames;
import io.roundtrip.host.Visibility;
import io.roundtrip.host.Worker;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.State;
import io.roundtrip.notify.send.WakeMail;
import java.time.Clock;
import java.util.Set;

/** A person decides about one stuck mail. Whoever calls has checked the permission. */
public final class DecideMail {
  private final Outbox outbox;
  private final WakeMail wake;
  private final Worker mail;
  private final Visibility visibility;
  private final UserNames names;
  private final Deeds deeds;
  private final Clock clock;

  DecideMail(
      Outbox outbox,
      Worker mail,
      Visibility visibility,
      UserNames names,
      Deeds deeds,
      Clock clock) {
    this.outbox = outbox;
    this.wake = new WakeMail(outbox, clock);
    this.mail = mail;
    this.visibility = visibility;
    this.names = names;
    this.deeds = deeds;
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
    OutboxEntry next = decision.decided(row, names.of(by), why, clock.instant());
    if (!wake.moved(row, next)) throw late(row);
    deeds.done(deed(decision, by, row.message().project(), said(row, decision, by)).because(why));
    mail.wake();
    return next;
  }

  private static DeedLine deed(Decision decision, UserKey by, ProjectId project, String change) {
    return switch (decision) {
      case RETRY -> DeedLine.of(by, "retry-mail", project, change);
      case DISCARD -> DeedLine.of(by, "discard-mail", project, change);
      case ARRIVED -> DeedLine.of(by, "arrived-mail", project, change);
    };
  }

  private String said(OutboxEntry before, Decision decision, UserKey by) {
    String was =
        before.state() == State.PARKED
            ? deeds.say("roundtrip.deed.mail.parked")
            : deeds.say("roundtrip.deed.mail.dead");
    return deeds.change(name(before, by), was, said(decision));
  }

  private String name(OutboxEntry row, UserKey by) {
    Message message = row.message();
    Visibility.Shown item = visibility.shown(Set.of(message.item()), by).get(message.item());
    String kind = deeds.say("roundtrip.canonical.trace.mail." + message.kind().word());
    String number = Long.toString(row.id());
    return item == null
        ? deeds.say("roundtrip.deed.mail-number", number, kind)
        : deeds.say("roundtrip.deed.mail-about", number, kind, item.key());
  }

  private String said(Decision decision) {
    return switch (decision) {
      case RETRY -> deeds.say("roundtrip.deed.mail.again");
      case DISCARD -> deeds.say("roundtrip.deed.mail.discarded");
      case ARRIVED -> deeds.say("roundtrip.deed.mail.arrived");
    };
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
