package io.roundtrip.notify.crash;

/** What can happen to a node's database, or on the way to it. */
enum Trouble {
  /** SIGKILL to the server and all its processes; started again on the same files. */
  DATABASE_KILLED(true),
  /** The server ends at once and finishes nothing; started again. */
  DATABASE_STOPPED(true),
  /** All connections break, and there are no new ones for a while. */
  CUT(false),
  /** A connection breaks after so many bytes, in the middle of a word if need be. */
  CUT_IN_THE_MIDDLE(false),
  /** The server does what COMMIT says; its answer is lost. */
  COMMIT_ANSWER_LOST(false),
  /** For a while nothing is carried in either direction; then all breaks. */
  BLACK_HOLE(false),
  /** For a while nothing is carried in either direction; then all of it is. */
  DELAY(false),
  /** The server is gone, and nobody tells the client. */
  HALF_OPEN(false);

  private final boolean everybodys;

  Trouble(boolean everybodys) {
    this.everybodys = everybodys;
  }

  /** Whether it happens to all nodes at once. */
  boolean everybodys() {
    return everybodys;
  }
}
