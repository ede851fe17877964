package io.roundtrip.notify.crash;

import io.roundtrip.notify.State;

/**
 * How a mail stands in the outbox.
 *
 * @param to the address of whom it is for
 * @param due milliseconds since the epoch
 */
record Standing(
    long id, String to, State state, String reason, int version, long due, String owner) {
  boolean isInFlight() {
    return State.IN_FLIGHT.contains(state);
  }

  /** Neither sent nor waiting for a person. */
  boolean isOpen() {
    return State.OPEN.contains(state) && state != State.PARKED;
  }
}
