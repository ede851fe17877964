package io.roundtrip.notify.send;

import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a mail that are no part of its own way: a person's, with one that may have left or
 * could not be sent, and those of news that leaves in another mail.
 */
public final class MailSteps {
  private static final Set<State> ENDED_BY_LEAD = Set.of(State.SENT, State.SKIPPED);

  /** If nobody says what became of the mail that one is to leave with. */
  private static final Duration NEXT_LOOK = Duration.ofHours(1);

  /** The lead does not leave soon, or in another mail. */
  private static final Set<Reason> HELD =
      Set.of(Reason.DAILY_CAP, Reason.HELD_FOR_REVIEW, Reason.MAYBE_TOLD, Reason.IN_DIGEST);

  private MailSteps() {}

  /** Whether it ended as the mail did that it left with. */
  public static boolean endedWith(OutboxEntry row, OutboxEntry leader) {
    return leader.says(row) && (row.state() == State.SENT || row.reason() == Reason.DISCARDED);
  }

  /** It waits for the mail that it is to leave with. */
  static OutboxEntry waitsOn(OutboxEntry claimed, Instant now) {
    return claimed.putBack(now.plus(NEXT_LOOK), Reason.IN_DIGEST, "", now);
  }

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

  /** It may have left, and must not be told again as it was then: a person decides. */
  static OutboxEntry doubted(OutboxEntry mail, Instant now) {
    Reason why = Reason.UNCERTAIN;
    return mail.go(Set.of(State.CLAIMED), State.PARKED, mail.due(), why, mail.detail(), now);
  }

  /** A decision is taken back: it is as it was before. */
  public static OutboxEntry undecided(
      OutboxEntry mail, State before, @Nullable Reason why, int tries, String how, Instant now) {
    Set<State> from = Set.of(State.RETRY, State.SKIPPED, State.SENT);
    return mail.step(from, before, mail.due(), tries, "", why, how, mail.body(), now);
  }

  /** Waits, because of the daily cap, and leaves with this mail. */
  static OutboxEntry led(OutboxEntry row, long leader, Instant now) {
    return waits(row, now.plus(NEXT_LOOK), Reason.IN_DIGEST, now).ledBy(leader);
  }

  /** The mail that it was to leave with did not: it leaves by itself. */
  static OutboxEntry freed(OutboxEntry row, Instant now) {
    return waits(row, now, null, now).ledBy(0);
  }

  private static OutboxEntry waits(
      OutboxEntry row, Instant until, @Nullable Reason why, Instant now) {
    return row.go(State.WAITING, row.state(), until, why, row.detail(), now);
  }

  /** It ended as the mail did that it left with, and that is open again: it waits for it again. */
  public static OutboxEntry ledAgain(OutboxEntry row, Instant now) {
    State to = row.attempt() == 0 ? State.DUE : State.RETRY;
    Instant until = now.plus(NEXT_LOOK);
    return row.go(ENDED_BY_LEAD, to, until, Reason.IN_DIGEST, row.detail(), now).unsureAt(null);
  }

  /** A person left it at that, of that one and of what it may have said: it counts as told. */
  static OutboxEntry discardedWith(OutboxEntry row, OutboxEntry leader, Instant now) {
    return row.skipped(Reason.DISCARDED, leader.detail(), leader.body(), now)
        .unsureAt(leader.maybeLeft());
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

  /**
   * What it becomes by the one it was to leave with; empty: it is on its own. What may have left
   * and a person left at that counts as told.
   */
  static Optional<OutboxEntry> ended(OutboxEntry lead, OutboxEntry row, Instant now) {
    if (!lead.says(row)) return Optional.empty();
    if (lead.state() == State.SENT) return Optional.of(said(row, lead, now));
    boolean left = lead.reason() == Reason.DISCARDED && lead.maybeLeft() != null;
    return left ? Optional.of(discardedWith(row, lead, now)) : Optional.empty();
  }

  /** It is not known whether that mail said this, or it may be about to leave and say it. */
  static boolean holds(OutboxEntry lead, OutboxEntry row) {
    if (lead.isUnsure()) return lead.says(row);
    if (State.IN_FLIGHT.contains(lead.state())) return true;
    Reason why = lead.reason();
    return State.WAITING.contains(lead.state()) && (why == null || !HELD.contains(why));
  }
}
