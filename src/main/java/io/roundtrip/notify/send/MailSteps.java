package io.roundtrip.notify.send;

import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.State;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a mail that are no part of its own way: a person's, with one that may have left or
 * could not be sent, and those of news that leaves in another mail.
 */
public final class MailSteps {
  private MailSteps() {}

  /**
   * It is tried again, and its days begin anew.
   *
   * @param by who, and why if that was said
   */
  public static OutboxEntry again(OutboxEntry mail, String by, Instant now) {
    return mail.step(State.STUCK, State.RETRY, now, 0, "", null, by, mail.body(), now)
        .agedFrom(null);
  }

  /** It is left at that. */
  public static OutboxEntry discarded(OutboxEntry mail, String by, Instant now) {
    return mail.go(State.STUCK, State.SKIPPED, mail.due(), Reason.DISCARDED, by, now);
  }

  /** It arrived; it did when it was tried last. For what may have left. */
  public static OutboxEntry arrived(OutboxEntry mail, String by, Instant now) {
    if (!mail.isUnsure())
      throw new IllegalStateException("outbox row " + mail.id() + ": it never left");
    Instant then = mail.maybeLeft() == null ? now : mail.maybeLeft();
    return mail.go(State.STUCK, State.SENT, mail.due(), null, by, then);
  }

  /** A decision is taken back: it is as it was before. */
  public static OutboxEntry undecided(
      OutboxEntry mail, State before, @Nullable Reason why, int tries, String how, Instant now) {
    Set<State> from = Set.of(State.RETRY, State.SKIPPED, State.SENT);
    return mail.step(from, before, mail.due(), tries, "", why, how, mail.body(), now);
  }

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
    return row.go(State.WAITING, row.state(), until, why, row.detail(), now);
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
