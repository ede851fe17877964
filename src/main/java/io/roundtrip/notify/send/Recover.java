package io.roundtrip.notify.send;

import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.Rulebook;
import io.roundtrip.notify.Rules;
import io.roundtrip.notify.State;
import io.roundtrip.notify.send.lease.LeaseWatch;
import io.roundtrip.notify.send.lease.NodeName;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Frees mails whose sender is gone, in turns of its own, however long the senders' take: every five
 * seconds while something is in somebody's hands, else once a minute; those of this node's last
 * process as soon as the next one starts. Claimed ones never left and simply wait again.
 * Handed-over ones may have left: they are sent again with the same Message-ID, or are stuck, in a
 * strict project, until a person decides.
 */
final class Recover {
  private static final int MOST = 500;
  private static final int MOST_TRIES = 3;
  private static final Duration BUSY = Duration.ofSeconds(5);
  private static final Duration IDLE = Duration.ofSeconds(60);

  private final Outbox outbox;
  private final WakeMail wake;
  private final Rulebook rulebook;
  private final LeaseWatch leases;
  private final NodeName node;
  private final Clock clock;
  private boolean started;

  Recover(Outbox outbox, Rulebook rulebook, LeaseWatch leases, NodeName node, Clock clock) {
    this.outbox = outbox;
    this.wake = new WakeMail(outbox, clock);
    this.rulebook = rulebook;
    this.leases = leases;
    this.node = node;
    this.clock = clock;
  }

  /**
   * As a turn of a worker.
   *
   * @param freed told when something waits again
   */
  Duration turn(Runnable freed) {
    List<OutboxEntry> inFlight = outbox.inFlight(MOST);
    if (free(inFlight)) freed.run();
    return inFlight.isEmpty() ? IDLE : BUSY;
  }

  private boolean free(List<OutboxEntry> inFlight) {
    Set<OutboxEntry> nobodys = new LinkedHashSet<>(leases.abandoned(inFlight));
    if (!started) inFlight.stream().filter(this::isLeftBehind).forEach(nobodys::add);
    boolean any = false;
    for (OutboxEntry row : nobodys)
      any |= freed(row).filter(free -> wake.moved(row, free)).isPresent();
    started = true;
    return any;
  }

  /**
   * What a process of this node had in hand that is gone is free at once. What an older start in
   * this process had handed over may be leaving just now: that waits for its lease; what it had
   * only claimed it cannot hand over any more, since the row is another version. Should another
   * node have the same name by mistake, that costs what it costs to lose a lease. Only looked for
   * once, so that two of one name do not take from each other without end.
   */
  private boolean isLeftBehind(OutboxEntry row) {
    return row.state() == State.CLAIMED
        ? node.isOlderStart(row.owner())
        : node.isOlderProcess(row.owner());
  }

  /** Less and less often, since each may be a copy, and after three a person decides. */
  private static OutboxEntry again(OutboxEntry row, Instant now) {
    if (RetryPolicy.isOver(row, now))
      return row.dead(Reason.EXPIRED, row.owner(), now).unsureAt(now);
    if (row.isUnsure() && row.attempt() >= MOST_TRIES) return row.parked(row.owner(), now);
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
