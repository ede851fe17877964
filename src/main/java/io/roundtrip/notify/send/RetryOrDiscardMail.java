package io.roundtrip.notify.send;

import io.roundtrip.host.Worker;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.State;
import java.time.Clock;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A person decides about a stuck mail: one that may have left (PARKED) or could not be sent (DEAD).
 * Whoever calls has checked the permission.
 */
public final class RetryOrDiscardMail {
  private static final Set<State> STUCK = Set.of(State.PARKED, State.DEAD);

  private final Outbox outbox;
  private final Worker mail;
  private final Clock clock;

  RetryOrDiscardMail(Outbox outbox, Worker mail, Clock clock) {
    this.outbox = outbox;
    this.mail = mail;
    this.clock = clock;
  }

  /** Sends it (again), after all checks, with the Message-ID it had. */
  public OutboxEntry retry(long id) {
    OutboxEntry next = move(id, row -> row.revived(clock.instant()));
    mail.wake();
    return next;
  }

  public OutboxEntry discard(long id) {
    return move(id, row -> row.discarded("", clock.instant()));
  }

  private OutboxEntry move(long id, UnaryOperator<OutboxEntry> step) {
    OutboxEntry row =
        outbox
            .find(id)
            .orElseThrow(
                () ->
                    new Refused(
                        Refused.Kind.NOT_FOUND,
                        Problem.of("id", "no-such-mail", Long.toString(id))));
    if (!STUCK.contains(row.state())) throw late(row);
    OutboxEntry next = step.apply(row);
    if (!outbox.move(row, next)) throw late(row);
    return next;
  }

  private static Refused late(OutboxEntry row) {
    return new Refused(
        Refused.Kind.CONFLICT, Problem.of("id", "mail-not-waiting-for-you", row.state().word()));
  }
}
