package io.roundtrip.notify.send;

import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.State;
import io.roundtrip.notify.send.lease.InHand;
import io.roundtrip.notify.send.lease.LeaseWatch;
import io.roundtrip.notify.send.lease.NodeName;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Makes a waiting mail this node's own for the time of a lease. */
final class ClaimMail {
  private static final Duration FAULT_PAUSE = Duration.ofMinutes(15);

  /**
   * @param since when, by the clock of {@link LeaseWatch}
   */
  record Claimed(OutboxEntry mail, long since) {
    Claimed with(OutboxEntry worded) {
      return new Claimed(worded, since);
    }
  }

  private final NodeName node;
  private final Outbox outbox;
  private final WakeMail wake;
  private final LeaseWatch leases;
  private final InHand inHand;
  private final Clock clock;

  ClaimMail(NodeName node, Outbox outbox, LeaseWatch leases, InHand inHand, Clock clock) {
    this.node = node;
    this.outbox = outbox;
    this.wake = new WakeMail(outbox, clock);
    this.leases = leases;
    this.inHand = inHand;
    this.clock = clock;
  }

  /** Empty when somebody else has it, or stopped it meanwhile. Else it is to be {@link #letGo}. */
  Optional<Claimed> take(OutboxEntry waiting) {
    long since = leases.now();
    OutboxEntry claimed = waiting.claimed(node.value(), clock.instant());
    if (!outbox.move(waiting, claimed)) return Optional.empty();
    inHand.took(claimed.id());
    return Optional.of(new Claimed(claimed, since));
  }

  void letGo(Claimed claimed) {
    inHand.letGo(claimed.mail().id());
  }

  /**
   * Something broke on our side. The mail did not leave; it is tried later, for three days from the
   * first time.
   */
  void failed(OutboxEntry waiting, Throwable how) {
    outbox
        .find(waiting.id())
        .filter(mail -> mail.state() == State.CLAIMED && mail.owner().equals(node.value()))
        .ifPresent(mail -> wake.moved(mail, later(mail, how.getClass().getSimpleName())));
  }

  private OutboxEntry later(OutboxEntry claimed, String line) {
    Instant now = clock.instant();
    return RetryPolicy.isOver(claimed, now)
        ? claimed.dead(Reason.EXPIRED, line, now)
        : claimed.putBack(now.plus(FAULT_PAUSE), Reason.TRY_LATER, line, now).triedAt(now);
  }
}
