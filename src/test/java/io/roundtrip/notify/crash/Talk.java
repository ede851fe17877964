package io.roundtrip.notify.crash;

import java.util.List;

/** One mail's conversation, as the server saw it; times are of {@link System#nanoTime()}. */
final class Talk {
  /** What the server had got, in this order. */
  enum Step {
    CONNECTED,
    EHLO,
    MAIL,
    RCPT,
    DATA,
    /** The last dot: from here on the mail is delivered. */
    TAKEN,
    ANSWERED,
    QUIT;

    /** Those at which it is known who speaks. */
    static List<Step> known() {
      return List.of(EHLO, MAIL, RCPT, DATA, TAKEN, ANSWERED, QUIT);
    }
  }

  private final long[] times = new long[Step.values().length];
  private volatile String life = "";
  private volatile String to = "";
  private volatile String id = "";
  private volatile boolean thinking;

  /** Another mail on the same line. */
  Talk next() {
    Talk next = new Talk();
    next.life = life;
    next.times[0] = times[0];
    next.times[1] = times[1];
    return next;
  }

  synchronized void reached(Step step) {
    times[step.ordinal()] = System.nanoTime();
  }

  synchronized boolean has(Step step) {
    return times[step.ordinal()] != 0;
  }

  synchronized long at(Step step) {
    return times[step.ordinal()];
  }

  /** The last step by then. */
  synchronized Step by(long moment) {
    Step last = Step.CONNECTED;
    for (Step step : Step.values())
      if (times[step.ordinal()] != 0 && times[step.ordinal()] <= moment) last = step;
    return last;
  }

  void greetedBy(String name) {
    life = name;
  }

  /** Which run of which node it was. */
  String life() {
    return life;
  }

  void addressedTo(String address) {
    to = address;
  }

  String to() {
    return to;
  }

  void named(String messageId) {
    id = messageId;
  }

  String id() {
    return id;
  }

  void thinks() {
    thinking = true;
  }

  /** Whether the answer to the last dot came later than any sender that stops waits for it. */
  boolean thought() {
    return thinking;
  }
}
