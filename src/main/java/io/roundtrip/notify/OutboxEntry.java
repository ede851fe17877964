package io.roundtrip.notify;

import io.roundtrip.kernel.Text;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A message and how far it got. Each step makes the next version; {@link Outbox#move} writes it
 * only if nobody else made a step meanwhile.
 *
 * @param id 0 until stored
 * @param version grows by one with each step
 * @param due not before
 * @param attempt tries that counted against the mail itself
 * @param owner node that claimed it; "" when nobody has it
 * @param maybeLeft when it was tried last with an end that nobody knows; null when no try ended so
 * @param firstTry when it first was refused, put off or left in doubt itself: its age; null before
 * @param lead the mail that it leaves with, or left with; 0 = none
 * @param detail a line for the administrator, without personal data; at most 450 characters
 */
public record OutboxEntry(
    long id,
    int version,
    Message message,
    State state,
    Instant created,
    Instant due,
    int attempt,
    String owner,
    @Nullable Reason reason,
    @Nullable Instant maybeLeft,
    @Nullable Instant firstTry,
    String detail,
    @Nullable Body body,
    Instant changed,
    long lead) {
  private static final Set<Reason> UNSURE = Set.of(Reason.UNCERTAIN, Reason.LEASE_LOST);

  /** Nobody has it in hand, and it was handed over before, or may have been. */
  private static final Set<State> HANDED_OVER =
      Set.of(State.SENT, State.PARKED, State.DUE, State.RETRY, State.SKIPPED, State.DEAD);

  public static OutboxEntry fresh(Message message, Instant due, Instant now) {
    return new OutboxEntry(
        0, 0, message, State.DUE, now, due, 0, "", null, null, null, "", null, now, 0);
  }

  public OutboxEntry claimed(String node, Instant now) {
    return step(State.WAITING, State.CLAIMED, due, attempt, node, reason, detail, body, now);
  }

  /** Before it is written: with the reader's words as they are by now. */
  public OutboxEntry saying(String words) {
    Message now = message.saying(words);
    return new OutboxEntry(
        id, version, now, state, created, due, attempt, owner, reason, maybeLeft, firstTry, detail,
        body, changed, lead);
  }

  /** Written directly before the mail server is called; that it may have left before is kept. */
  public OutboxEntry handedOff(Body finished, Instant now) {
    Reason before = maybeLeft == null ? null : Reason.UNCERTAIN;
    return step(
        Set.of(State.CLAIMED), State.HANDOFF, due, attempt + 1, owner, before, "", finished, now);
  }

  public OutboxEntry sent(String reply, Instant now) {
    return step(Set.of(State.HANDOFF), State.SENT, due, attempt, "", null, reply, body, now);
  }

  /** Not delivered, or nobody knows; the mail itself was tried. */
  public OutboxEntry retried(Instant next, Reason why, String how, Instant now) {
    OutboxEntry again =
        step(Set.of(State.HANDOFF), State.RETRY, next, attempt, "", why, how, body, now)
            .triedAt(now);
    return UNSURE.contains(why) ? again.unsureAt(now) : again;
  }

  /** Not delivered, and it was not this mail's fault: the try does not count. */
  public OutboxEntry putBack(Instant next, Reason why, String how, Instant now) {
    int counted = state == State.HANDOFF ? attempt - 1 : attempt;
    State to = counted == 0 ? State.DUE : State.RETRY;
    return step(State.IN_FLIGHT, to, next, counted, "", why, how, body, now);
  }

  /** Nobody has it, and it is not its turn: others to the same place are in trouble. */
  public OutboxEntry postponed(Instant until, Instant now) {
    Reason why = reason == null ? Reason.TRY_LATER : reason;
    return step(State.WAITING, state, until, attempt, "", why, detail, body, now);
  }

  public OutboxEntry skipped(Reason why, String how, @Nullable Body kept, Instant now) {
    Set<State> from = Set.of(State.DUE, State.RETRY, State.CLAIMED, State.PARKED);
    return step(from, State.SKIPPED, due, attempt, "", why, how, kept, now);
  }

  public OutboxEntry dead(Reason why, String how, Instant now) {
    return step(State.IN_FLIGHT, State.DEAD, due, attempt, "", why, how, body, now);
  }

  /** Given up, and it was not this mail's fault after all: the last try does not count. */
  public OutboxEntry restored(Instant next, Reason why, String how, Instant now) {
    State to = attempt == 1 ? State.DUE : State.RETRY;
    return step(Set.of(State.DEAD), to, next, attempt - 1, "", why, how, body, now);
  }

  /** A server says that it did not arrive after all: it was sent, or may have been. */
  public OutboxEntry cameBack(Reason why, String how, Instant now) {
    return step(HANDED_OVER, State.DEAD, due, attempt, "", why, how, body, now).unsureAt(null);
  }

  /** A server says that it had left: that is no longer in doubt. */
  public OutboxEntry left(String how, Instant now) {
    return step(HANDED_OVER, State.SENT, due, attempt, "", null, how, body, now);
  }

  /** Strict mode: nobody knows whether it left. */
  public OutboxEntry parked(String how, Instant now) {
    Reason why = Reason.UNCERTAIN;
    return step(Set.of(State.HANDOFF), State.PARKED, due, attempt, "", why, how, body, now)
        .unsureAt(now);
  }

  /**
   * A person wants it tried again.
   *
   * @param by who, and why if that was said
   */
  public OutboxEntry revived(String by, Instant now) {
    return step(Set.of(State.PARKED, State.DEAD), State.RETRY, now, 0, "", null, by, body, now)
        .agedFrom(null);
  }

  public OutboxEntry discarded(String by, Instant now) {
    Set<State> from = Set.of(State.PARKED, State.DEAD);
    return step(from, State.SKIPPED, due, attempt, "", Reason.DISCARDED, by, body, now);
  }

  /** A person says that it arrived; it did when it was tried last. For what may have left. */
  public OutboxEntry arrived(String by, Instant now) {
    if (!isUnsure()) throw new IllegalStateException("outbox row " + id + ": it never left");
    Instant then = maybeLeft == null ? now : maybeLeft;
    Set<State> from = Set.of(State.PARKED, State.DEAD);
    return step(from, State.SENT, due, attempt, "", null, by, body, then);
  }

  /** It was not to be sent, and a person wants it judged again. */
  public OutboxEntry takenUp(Instant now) {
    State to = attempt == 0 ? State.DUE : State.RETRY;
    return step(Set.of(State.SKIPPED), to, now, attempt, "", null, "", body, now);
  }

  /**
   * Waits, because of the daily cap, and leaves with this mail.
   *
   * @param until when it is looked at again if nobody said what became of that one
   */
  public OutboxEntry with(long leader, Instant until, Instant now) {
    return step(State.WAITING, state, until, attempt, "", Reason.IN_DIGEST, detail, body, now)
        .ledBy(leader);
  }

  /** The mail that it was to leave with did not: it leaves by itself. */
  public OutboxEntry freed(Instant now) {
    return step(State.WAITING, state, now, attempt, "", null, detail, body, now).ledBy(0);
  }

  /** Before it is written: on its own. */
  public OutboxEntry alone() {
    return ledBy(0);
  }

  /** That one left and said this, too. */
  public OutboxEntry saidIn(OutboxEntry leader, Instant now) {
    return step(
        State.STOPPABLE, State.SENT, due, attempt, "", null, leader.detail(), leader.body(), now);
  }

  /** A person takes a decision back: as it was before. */
  public OutboxEntry undecided(
      State before, @Nullable Reason why, int tries, String how, Instant now) {
    Set<State> from = Set.of(State.RETRY, State.SKIPPED, State.SENT);
    return step(from, before, due, tries, "", why, how, body, now);
  }

  /** What it waited for is over: it is to be looked at, whoever has it now. */
  public OutboxEntry woken(Instant now) {
    State to = attempt == 0 ? State.DUE : State.RETRY;
    Reason left = reason == null || reason.waits() ? null : reason;
    return step(State.STOPPABLE, to, now, attempt, "", left, detail, body, now);
  }

  /** It may have left, and nobody knows yet; also when it was given up since. */
  public boolean isUnsure() {
    return !state.isSettled() && (maybeLeft != null || state == State.PARKED);
  }

  /** The same for whoever shows it, with what a reader may know, or is so now; never kept. */
  public OutboxEntry shownBecause(@Nullable Reason why) {
    return new OutboxEntry(
        id, version, message, state, created, due, attempt, owner, why, maybeLeft, firstTry, detail,
        body, changed, lead);
  }

  /** As the poorest database can keep it. */
  public OutboxEntry inAscii() {
    String plain = Text.runs(detail, c -> c < ' ' || c > '~', "?");
    return new OutboxEntry(
        id, version, message, state, created, due, attempt, owner, reason, maybeLeft, firstTry,
        plain, body, changed, lead);
  }

  /** The days for which it is tried begin, unless they have begun. */
  public OutboxEntry triedAt(Instant now) {
    return firstTry == null ? agedFrom(now) : this;
  }

  private OutboxEntry agedFrom(@Nullable Instant first) {
    return new OutboxEntry(
        id, version, message, state, created, due, attempt, owner, reason, maybeLeft, first, detail,
        body, changed, lead);
  }

  private OutboxEntry ledBy(long leader) {
    return new OutboxEntry(
        id, version, message, state, created, due, attempt, owner, reason, maybeLeft, firstTry,
        detail, body, changed, leader);
  }

  private OutboxEntry unsureAt(@Nullable Instant at) {
    return new OutboxEntry(
        id, version, message, state, created, due, attempt, owner, reason, at, firstTry, detail,
        body, changed, lead);
  }

  private OutboxEntry step(
      Set<State> from,
      State to,
      Instant next,
      int tries,
      String node,
      @Nullable Reason why,
      String how,
      @Nullable Body kept,
      Instant now) {
    if (!from.contains(state)) {
      throw new IllegalStateException("outbox row " + id + ": no way from " + state + " to " + to);
    }
    String line = Text.cut(how, 450);
    return new OutboxEntry(
        id,
        version + 1,
        message,
        to,
        created,
        next,
        tries,
        node,
        why,
        maybeLeft,
        firstTry,
        line,
        kept,
        now,
        lead);
  }
}
