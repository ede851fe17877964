package io.roundtrip.notify.send;

import io.roundtrip.notify.Reason;

/** What the mail server made of a mail. */
public sealed interface Delivery {
  /** Accepted. */
  record Accepted(String reply) implements Delivery {}

  /** The server said "later" about this mail. */
  record Later(String reply) implements Delivery {}

  /**
   * The server said "never" about this mail; {@code nobody}: because the address does not exist.
   */
  record Never(String reply, boolean nobody) implements Delivery {}

  /** No word about this mail: the server cannot be used now ({@link Reason#waits()} holds). */
  record NoServer(Reason why, String how) implements Delivery {}

  /** It may or may not have been accepted. */
  record Unknown(String how) implements Delivery {}
}
