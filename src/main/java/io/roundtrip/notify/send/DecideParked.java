package io.roundtrip.notify.send;

import io.roundtrip.host.Lane;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.Queued;
import io.roundtrip.notify.State;
import java.time.Clock;
import java.util.function.UnaryOperator;

/**
 * A person decides about a mail that may have left (PARKED) or could not be sent (DEAD). Whoever
 * calls has checked the permission.
 */
public final class DecideParked {
  private final Outbox outbox;
  private final Lane mail;
  private final Clock clock;

  public DecideParked(Outbox outbox, Lane mail, Clock clock) {
    this.outbox = outbox;
    this.mail = mail;
    this.clock = clock;
  }

  /** Sends it (again), after all checks, with the Message-ID it had. */
  public Queued retry(long id) {
    Queued next = move(id, row -> row.revived(clock.instant()));
    mail.wake();
    return next;
  }

  public Queued discard(long id) {
    return move(id, row -> row.discarded("", clock.instant()));
  }

  private Queued move(long id, UnaryOperator<Queued> step) {
    Queued row =
        outbox
            .find(id)
            .orElseThrow(
                () ->
                    new Refused(
                        Refused.Kind.NOT_FOUND,
                        Problem.of("id", "no-such-mail", Long.toString(id))));
    if (row.state() != State.PARKED && row.state() != State.DEAD) throw late(row);
    Queued next = step.apply(row);
    if (!outbox.move(row, next)) throw late(row);
    return next;
  }

  private static Refused late(Queued row) {
    return new Refused(
        Refused.Kind.CONFLICT, Problem.of("id", "mail-not-waiting-for-you", row.state().key()));
  }
}
