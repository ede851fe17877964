package io.roundtrip.notify.back;

/** What a mail that came in turned out to be. Kept with it, by its name. */
public enum Heard {
  /** There is nobody at the address. */
  BOUNCED,
  /** The fifth day on which a mailbox took nothing: as if there were nobody. */
  GIVEN_UP,
  /** The mail was not delivered this time; it may be the mailbox. */
  SOFT,
  /** The mail was not delivered, and that says nothing of the address. */
  REFUSED,
  /** The same: the receiver could not tell that the mail is from us. */
  UNTRUSTED,
  /** No end, but it is known now that the mail left. */
  LEFT,
  COMPLAINT,
  STOPPED,
  /** Not ours, or not understood: it is left where it lies. */
  IGNORED,
  /**
   * Larger or more intricate than what is read: nothing of it was, and it is left where it lies.
   */
  UNREADABLE,
  /** Not for now: its mail is just being sent, or the signing key is lost. */
  LATER,
  /** Not a mail: all mail was halted, and what came before counts no more. */
  HALTED;

  /** Whether the mail has done what it is for, and may be deleted. */
  public boolean isDone() {
    return this != IGNORED && this != UNREADABLE && this != LATER;
  }

  /** Whether a mail came back, whatever that says of its address. */
  public boolean isBounce() {
    return isOfAddress() || this == REFUSED || this == UNTRUSTED;
  }

  /** Whether a mail came back for what is at its address. */
  boolean isOfAddress() {
    return this == BOUNCED || this == GIVEN_UP || this == SOFT;
  }
}
