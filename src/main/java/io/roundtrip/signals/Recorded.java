package io.roundtrip.signals;

/** What became of a signal that was handed in. */
public sealed interface Recorded permits Recorded.Added, Recorded.AlreadyThere {
  /** The signal as it is kept now, with its id. */
  Signal signal();

  record Added(Signal signal) implements Recorded {}

  /** The same issue or the same source reference was there before; nothing was changed. */
  record AlreadyThere(Signal signal) implements Recorded {}
}
