package io.roundtrip.notify.send;

import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.Rulebook;
import io.roundtrip.notify.Rules;
import io.roundtrip.notify.State;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Frees mails whose sender is gone. Claimed ones never left and simply wait again. Handed-over ones
 * may have left: they are sent again with the same Message-ID, or are stuck, in a strict project,
 * until a person decides.
 */
final class Recover {
  private static final int MOST = 500;
  private final Outbox outbox;
  private final WakeMail wake;
  private final Rulebook rulebook;
  private final LeaseWatch leases;
  private final Clock clock;

  Recover(Outbox outbox, Rulebook rulebook, LeaseWatch leases, Clock clock) {
    this.outbox = outbox;
    this.wake = new WakeMail(outbox, clock);
    this.rulebook = rulebook;
    this.leases = leases;
    this.clock = clock;
  }

  /** Answers how many are in somebody's hands still. */
  int abandoned() {
    List<OutboxEntry> inFlight = outbox.inFlight(MOST);
    leases.abandoned(inFlight).forEach(row -> freed(row).ifPresent(free -> wake.moved(row, free)));
    return inFlight.size();
  }

  /** Not without end, and less and less often: each may be a copy. */
  private static OutboxEntry again(OutboxEntry row, Instant now) {
    if (RetryPolicy.isOver(row, now)) return row.dead(Reason.EXPIRED, row.owner(), now);
    Instant next = row.attempt() > 1 ? now.plus(RetryPolicy.step(row.attempt())) : now;
    return row.retried(next, Reason.LEASE_LOST, row.owner(), now);
  }

  /** Empty as long as nobody knows whether the project is strict. */
  private Optional<OutboxEntry> freed(OutboxEntry row) {
    Instant now = clock.instant();
    if (row.state() == State.CLAIMED)
      return Optional.of(row.putBack(now, Reason.LEASE_LOST, row.owner(), now));
    Rules rules = rulebook.of(row.message().project());
    if (!rules.isDecided()) return Optional.empty();
    return Optional.of(rules.strict() ? row.parked(row.owner(), now) : again(row, now));
  }
}
