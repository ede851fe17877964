package io.roundtrip.similarity.node;

import java.time.Instant;

/**
 * One row of the change table: this issue may read otherwise now, or be gone.
 *
 * @param id ascending, but one with a lower id may appear after one with a higher
 * @param at by the clock of the node that wrote it
 */
public record Change(long id, long issue, Instant at) {
  /** In place of an issue: every node is to build its index anew. */
  public static final long EVERYTHING = 0;
}
