package io.roundtrip.similarity.node;

/**
 * How this node's index is.
 *
 * @param done issues read of {@code total}, while building
 * @param documents issues that can be found now
 * @param bytes on disk
 * @param behind changes of the table that this node has not followed yet
 */
public record Progress(
    State state, long done, long total, long documents, long bytes, long behind) {
  /** BUILDING: some issues cannot be found yet. FAILED: tried again every minute. */
  public enum State {
    READY,
    BUILDING,
    FAILED
  }

  /** Of an index that is not open. */
  static Progress of(State state) {
    return new Progress(state, 0, 0, 0, 0, 0);
  }

  /** 0 to 1. */
  public double share() {
    if (state == State.READY) return 1;
    return total == 0 ? 0 : Math.min(0.999, (double) done / total);
  }
}
