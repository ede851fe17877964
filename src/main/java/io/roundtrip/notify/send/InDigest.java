package io.roundtrip.notify.send;

import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.State;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The steps of news that leaves in another mail. */
final class InDigest {
  private InDigest() {}

  /**
   * Waits, because of the daily cap, and leaves with this mail.
   *
   * @param until when it is looked at again if nobody said what became of that one
   */
  static OutboxEntry led(OutboxEntry row, long leader, Instant until, Instant now) {
    return waits(row, until, Reason.IN_DIGEST, now).ledBy(leader);
  }

  /** The mail that it was to leave with did not: it leaves by itself. */
  static OutboxEntry freed(OutboxEntry row, Instant now) {
    return waits(row, now, null, now).ledBy(0);
  }

  private static OutboxEntry waits(
      OutboxEntry row, Instant until, @Nullable Reason why, Instant now) {
    return row.step(
        State.WAITING, row.state(), until, row.attempt(), "", why, row.detail(), row.body(), now);
  }

  /** That one left and said this, too. */
  static OutboxEntry said(OutboxEntry row, OutboxEntry leader, Instant now) {
    return row.step(
        State.STOPPABLE,
        State.SENT,
        row.due(),
        row.attempt(),
        "",
        null,
        leader.detail(),
        leader.body(),
        now);
  }
}
