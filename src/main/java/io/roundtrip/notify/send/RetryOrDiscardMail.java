package io.roundtrip.notify.send;

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
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.State;
import java.time.Clock;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * A person decides about a stuck mail: one that may have left (PARKED) or could not be sent (DEAD).
 * Whoever calls has checked the permission.
 */
public final class RetryOrDiscardMail {
  private final Outbox outbox;
  private final WakeMail wake;
  private final Worker mail;
  private final Visibility visibility;
  private final UserNames names;
  private final Deeds deeds;
  private final Clock clock;

  RetryOrDiscardMail(
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
   * Sends it (again), after all checks, with the Message-ID it had. The row keeps who wanted it and
   * why.
   *
   * @param why "" when no reason was given
   */
  public OutboxEntry retry(long id, String why, UserKey by) {
    Moved moved = move(id, row -> MailSteps.again(row, line(by, why), clock.instant()));
    write(
        moved,
        deeds.say("roundtrip.deed.mail.again"),
        by,
        why,
        (project, change) -> DeedLine.of(by, "retry-mail", project, change));
    mail.wake();
    return moved.now();
  }

  /** Never sent, and what waited for it goes on; the row keeps who wanted that and why. */
  public OutboxEntry discard(long id, String why, UserKey by) {
    Moved moved =
        move(
            id,
            row -> {
              if (row.reason() == Reason.SUPPRESSED_BOUNCE) throw keepsFromWriting();
              return MailSteps.discarded(row, line(by, why), clock.instant());
            });
    write(
        moved,
        deeds.say("roundtrip.deed.mail.discarded"),
        by,
        why,
        (project, change) -> DeedLine.of(by, "discard-mail", project, change));
    mail.wake();
    return moved.now();
  }

  /**
   * It did arrive, as somebody found out: it counts as sent when it was tried last, and what waited
   * for it goes on. Only for what may have left.
   */
  public OutboxEntry arrived(long id, String why, UserKey by) {
    Moved moved =
        move(
            id,
            row -> {
              if (!row.isUnsure()) throw late(row);
              return MailSteps.arrived(row, line(by, why), clock.instant());
            });
    write(
        moved,
        deeds.say("roundtrip.deed.mail.arrived"),
        by,
        why,
        (project, change) -> DeedLine.of(by, "arrived-mail", project, change));
    mail.wake();
    return moved.now();
  }

  private record Moved(OutboxEntry before, OutboxEntry now) {}

  private String line(UserKey by, String why) {
    return why.isEmpty() ? names.of(by) : names.of(by) + ": " + why;
  }

  private void write(
      Moved moved,
      String now,
      UserKey by,
      String why,
      BiFunction<ProjectId, String, DeedLine> deed) {
    Message message = moved.now().message();
    Visibility.Shown item = visibility.shown(Set.of(message.item()), by).get(message.item());
    String kind = deeds.say("roundtrip.canonical.trace.mail." + message.kind().word());
    String mailNumber = Long.toString(moved.now().id());
    String name =
        item == null
            ? deeds.say("roundtrip.deed.mail-number", mailNumber, kind)
            : deeds.say("roundtrip.deed.mail-about", mailNumber, kind, item.key());
    String before =
        moved.before().state() == State.PARKED
            ? deeds.say("roundtrip.deed.mail.parked")
            : deeds.say("roundtrip.deed.mail.dead");
    String change = deeds.change(name, before, now);
    deeds.done(deed.apply(message.project(), change).because(why));
  }

  private Moved move(long id, UnaryOperator<OutboxEntry> step) {
    OutboxEntry row =
        outbox
            .find(id)
            .orElseThrow(
                () ->
                    new Refused(
                        Refused.Kind.NOT_FOUND,
                        Problem.of("id", "no-such-mail", Long.toString(id))));
    if (!State.STUCK.contains(row.state())) throw late(row);
    OutboxEntry next = step.apply(row);
    if (!wake.moved(row, next)) throw late(row);
    return new Moved(row, next);
  }

  /** That nobody is at an address is no matter of one mail: while it stands, none is written. */
  private static Refused keepsFromWriting() {
    return new Refused(Refused.Kind.CONFLICT, Problem.of("id", "nobody-there"));
  }

  private static Refused late(OutboxEntry row) {
    return new Refused(
        Refused.Kind.CONFLICT, Problem.of("id", "mail-not-waiting-for-you", row.state().word()));
  }
}
