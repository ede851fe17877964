package io.roundtrip.notify.send;

import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.Rulebook;
import io.roundtrip.notify.State;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Frees mails whose sender is gone. Claimed ones never left and simply wait again. Handed-over ones
 * may have left: they are sent again with the same Message-ID, or are stuck, in a strict project,
 * until a person decides.
 */
final class Recover {
  private static final int MOST = 500;
  private final Outbox outbox;
  private final Rulebook rulebook;
  private final LeaseWatch leases;
  private final Clock clock;

  Recover(Outbox outbox, Rulebook rulebook, LeaseWatch leases, Clock clock) {
    this.outbox = outbox;
    this.rulebook = rulebook;
    this.leases = leases;
    this.clock = clock;
  }

  /** Answers how many are in somebody's hands still. */
  int abandoned() {
    List<OutboxEntry> inFlight = outbox.inFlight(MOST);
    leases.abandoned(inFlight).forEach(row -> outbox.move(row, freed(row)));
    return inFlight.size();
  }

  private OutboxEntry freed(OutboxEntry row) {
    Instant now = clock.instant();
    if (row.state() == State.CLAIMED) return row.putBack(now, Reason.LEASE_LOST, row.owner(), now);
    return rulebook.of(row.message().project()).strict()
        ? row.parked(row.owner(), now)
        : row.retried(now, Reason.LEASE_LOST, row.owner(), now);
  }
}
