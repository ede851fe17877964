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

  public static OutboxEntry fresh(Message message, Instant due, Instant now) {
    return new OutboxEntry(
        0, 0, message, State.DUE, now, due, 0, "", null, null, null, "", null, now, 0);
  }

  public OutboxEntry claimed(String node, Instant now) {
    return step(State.WAITING, State.CLAIMED, due, attempt, node, reason, detail, body, now);
  }

  /** Before it is written: with the reader's words as they are by now. */
  public OutboxEntry saying(String words) {
    return but(message.saying(words), reason, maybeLeft, firstTry, detail, lead);
  }

  /** Written directly before the mail server is called; that it may have left before is kept. */
  public OutboxEntry handedOff(Body finished, Instant now) {
    Reason before = maybeLeft == null ? null : Reason.UNCERTAIN;
    return step(
        Set.of(State.CLAIMED), State.HANDOFF, due, attempt + 1, owner, before, "", finished, now);
  }

  public OutboxEntry sent(String reply, Instant now) {
    return go(Set.of(State.HANDOFF), State.SENT, due, null, reply, now);
  }

  /** Not delivered, or nobody knows; the mail itself was tried. */
  public OutboxEntry retried(Instant next, Reason why, String how, Instant now) {
    OutboxEntry again = go(Set.of(State.HANDOFF), State.RETRY, next, why, how, now).triedAt(now);
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
    return go(State.WAITING, state, until, why, detail, now);
  }

  public OutboxEntry skipped(Reason why, String how, @Nullable Body kept, Instant now) {
    Set<State> from = Set.of(State.DUE, State.RETRY, State.CLAIMED, State.PARKED);
    return step(from, State.SKIPPED, due, attempt, "", why, how, kept, now);
  }

  public OutboxEntry dead(Reason why, String how, Instant now) {
    return go(State.IN_FLIGHT, State.DEAD, due, why, how, now);
  }

  /** Strict mode: nobody knows whether it left. */
  public OutboxEntry parked(String how, Instant now) {
    return go(Set.of(State.HANDOFF), State.PARKED, due, Reason.UNCERTAIN, how, now).unsureAt(now);
  }

  /** What it waited for is over: it is to be looked at, whoever has it now. */
  public OutboxEntry woken(Instant now) {
    State to = attempt == 0 ? State.DUE : State.RETRY;
    Reason left = reason != null && reason.waits() && !reason.gathers() ? null : reason;
    return go(State.STOPPABLE, to, now, left, detail, now);
  }

  /** It may have left, and nobody knows yet; also when it was given up since. */
  public boolean isUnsure() {
    return !state.isSettled() && (maybeLeft != null || state == State.PARKED);
  }

  /** Its letter says this news, too; a forgotten one is taken to say what was to leave with it. */
  public boolean says(OutboxEntry part) {
    return lead == 0 && part.lead == id && (body == null || body.others().contains(part.id));
  }

  /** The same for whoever shows it, with what a reader may know, or is so now; never kept. */
  public OutboxEntry shownBecause(@Nullable Reason why) {
    return but(message, why, maybeLeft, firstTry, detail, lead);
  }

  /** As the poorest database can keep it. */
  public OutboxEntry inAscii() {
    String plain = Text.runs(detail, c -> c < ' ' || c > '~', "?");
    return but(message, reason, maybeLeft, firstTry, plain, lead);
  }

  /** The days for which it is tried begin, unless they have begun. */
  public OutboxEntry triedAt(Instant now) {
    return firstTry == null ? agedFrom(now) : this;
  }

  /** Tried anew, when null. */
  public OutboxEntry agedFrom(@Nullable Instant first) {
    return but(message, reason, maybeLeft, first, detail, lead);
  }

  /** It leaves with this mail; 0 = by itself. */
  public OutboxEntry ledBy(long leader) {
    return but(message, reason, maybeLeft, firstTry, detail, leader);
  }

  /** Whether it may have left then, as nobody knows yet; null = that is no question any more. */
  public OutboxEntry unsureAt(@Nullable Instant at) {
    return but(message, reason, at, firstTry, detail, lead);
  }

  private OutboxEntry but(
      Message about,
      @Nullable Reason why,
      @Nullable Instant maybe,
      @Nullable Instant first,
      String how,
      long leader) {
    return new OutboxEntry(
        id, version, about, state, created, due, attempt, owner, why, maybe, first, how, body,
        changed, leader);
  }

  /** As {@link #step}; its tries and what it says stay, and nobody has it. */
  public OutboxEntry go(
      Set<State> from, State to, Instant next, @Nullable Reason why, String how, Instant now) {
    return step(from, to, next, attempt, "", why, how, body, now);
  }

  /**
   * One step; whoever makes it says which states it leads from.
   *
   * @throws IllegalStateException when it is in none of them
   */
  public OutboxEntry step(
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
        Text.cut(how, 450),
        kept,
        now,
        lead);
  }
}
