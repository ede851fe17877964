package io.roundtrip.notify.news;

import io.roundtrip.kernel.IssueId;
import java.time.Instant;
import java.util.List;

/** The undo windows. */
public interface Cycles {
  /**
   * Stores a new open cycle; false if the item has an open one already (another node was faster).
   */
  boolean open(Cycle fresh);

  /** The item's open cycle and its newest closed ones, newest first, at most {@code most}. */
  List<Cycle> of(IssueId item, int most);

  /** Open cycles whose end has come and closed ones that are not done, oldest first. */
  List<Cycle> toFinish(Instant now, int most);

  /** When the next open cycle ends; {@link Instant#MAX} when none is open. */
  Instant nextEnd();

  /**
   * One conditional write: true if nobody changed the row since {@code now} was read. Closing frees
   * the item for the next cycle in the same write.
   */
  boolean move(Cycle now, Cycle next);
}
