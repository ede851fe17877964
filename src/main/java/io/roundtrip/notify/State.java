package io.roundtrip.notify;

import java.util.Locale;
import java.util.Set;

/** Where one mail to one person stands. */
public enum State {
  /** Waits for its time. */
  DUE,
  /** A sender has it and checks; nothing has left yet. */
  CLAIMED,
  /** On its way to the mail server: the only state in which nobody knows whether it was sent. */
  HANDOFF,
  /** Not delivered, will be tried again. */
  RETRY,
  SENT,
  /** Will not be sent, for a reason. */
  SKIPPED,
  /** Could not be sent. */
  DEAD,
  /** Strict mode: may have been sent; a person decides. */
  PARKED;

  public static final Set<State> WAITING = Set.of(DUE, RETRY);
  public static final Set<State> IN_FLIGHT = Set.of(CLAIMED, HANDOFF);
  public static final Set<State> STOPPABLE = Set.of(DUE, RETRY, CLAIMED);

  /** Nothing becomes of it until a person decides. */
  public static final Set<State> STUCK = Set.of(PARKED, DEAD);

  public static final Set<State> ENDED = Set.of(SENT, SKIPPED, DEAD);
  public static final Set<State> OPEN = Set.of(DUE, RETRY, CLAIMED, HANDOFF, PARKED);

  /** Nobody asks any more whether it left. */
  public boolean isSettled() {
    return this == SENT || this == SKIPPED;
  }

  public boolean isFinal() {
    return ENDED.contains(this);
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
