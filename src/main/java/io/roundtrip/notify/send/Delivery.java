package io.roundtrip.notify.send;

import io.roundtrip.notify.Reason;
import java.time.Duration;

/** What the mail server made of a mail. */
public sealed interface Delivery {
  /** Accepted. */
  record Accepted(String reply) implements Delivery {}

  /**
   * The server said "later" about this mail.
   *
   * @param pause no sooner than after this
   */
  record Later(String reply, Duration pause) implements Delivery {}

  /** The talk about this mail broke before the last dot: it was not taken, and nothing was said. */
  record Broken(String how) implements Delivery {}

  /** Why a server says "never". */
  enum About {
    /** The address does not exist. */
    NOBODY,
    /** The mailbox takes nothing, as when it is full. */
    MAILBOX,
    /** Whatever else. */
    MAIL
  }

  /** The server said "never" about this mail. */
  record Never(String reply, About about) implements Delivery {}

  /**
   * No word about this mail: the server cannot be used now ({@link Reason#waits()} holds), or does
   * not take us as a sender.
   *
   * @param named said when the mail's address was known already: perhaps it concerns this one only
   */
  record NoServer(Reason why, String how, boolean named) implements Delivery {}

  /** The mail's address was known, and its domain, as far as can be seen, takes nothing from us. */
  record DomainRefused(String how) implements Delivery {}

  /**
   * It may or may not have been accepted.
   *
   * @param ours we did not wait for the answer
   */
  record Unknown(String how, boolean ours) implements Delivery {
    public Unknown(String how) {
      this(how, false);
    }
  }
}
