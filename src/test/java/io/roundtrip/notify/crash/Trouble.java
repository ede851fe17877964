package io.roundtrip.notify.crash;

import io.roundtrip.notify.State;
import org.jspecify.annotations.Nullable;

/** What can happen to a node's database, or on the way to it. */
enum Trouble {
  /** SIGKILL to the server and all its processes; started again on the same files. */
  DATABASE_KILLED(true),
  /** The server ends at once and finishes nothing; started again. */
  DATABASE_STOPPED(true),
  /** All connections break, and there are no new ones for a while. */
  CUT(true),
  /** For a while nothing is carried in either direction; then all breaks. */
  BLACK_HOLE(true),
  /** The server is gone, and nobody tells the client. */
  HALF_OPEN(true),
  /** For a while nothing is carried in either direction; then all of it is. */
  DELAY(false),
  /** A connection breaks after so many bytes, in the middle of a word if need be. */
  CUT_IN_THE_MIDDLE(false),
  /** The server does what COMMIT says; its answer is lost. */
  COMMIT_ANSWER_LOST(true, null),
  /** That of the step by which a mail becomes a sender's. */
  CLAIM_ANSWER_LOST(true, State.CLAIMED),
  /** That of the note that it is about to leave. */
  NOTE_ANSWER_LOST(true, State.HANDOFF),
  /** That of what became of it. */
  OUTCOME_ANSWER_LOST(true, State.SENT),
  /** The connection breaks before COMMIT is heard: the note is not there. */
  NOTE_LOST(false, State.HANDOFF),
  OUTCOME_LOST(false, State.SENT),
  /** The connection breaks as a node asks what lies in anybody's hands; with each node. */
  LOOK_LOST(false);

  private final boolean doubles;
  private final boolean commit;
  private final boolean heard;
  private final @Nullable State step;

  Trouble(boolean doubles) {
    this(doubles, false, false, null);
  }

  Trouble(boolean heard, @Nullable State step) {
    this(false, true, heard, step);
  }

  Trouble(boolean doubles, boolean commit, boolean heard, @Nullable State step) {
    this.doubles = doubles;
    this.commit = commit;
    this.heard = heard;
    this.step = step;
  }

  /** Whether it happens to all nodes at once. */
  boolean everybodys() {
    return isOfServer() || this == LOOK_LOST;
  }

  /** Whether it happens to the server, not on the way to it. */
  boolean isOfServer() {
    return this == DATABASE_KILLED || this == DATABASE_STOPPED;
  }

  /**
   * Whether what became of a mail may stay unwritten for longer than a sender tries, so that the
   * mail may come twice.
   */
  boolean doubles() {
    return doubles;
  }

  /** Whether it happens at a COMMIT. */
  boolean atCommit() {
    return commit;
  }

  /** Whether the server hears of that. */
  boolean isHeard() {
    return heard;
  }

  /** Whether it comes only when the client does something certain. */
  boolean waits() {
    return commit || this == CUT_IN_THE_MIDDLE || this == LOOK_LOST;
  }

  /**
   * Whether it is this transaction's.
   *
   * @param said as PostgreSQL is told, where each value stands behind its length
   */
  boolean isOf(String said) {
    if (step == null) return true;
    return said.contains("UPDATE") && said.contains(value(step));
  }

  /** Whether this asks what lies in anybody's hands. */
  static boolean isLook(String said) {
    return State.IN_FLIGHT.stream().allMatch(state -> said.contains(value(state)))
        && said.contains("SELECT")
        && !said.contains(value(State.DUE));
  }

  private static String value(State state) {
    return "\0\0\0" + (char) state.name().length() + state;
  }
}
