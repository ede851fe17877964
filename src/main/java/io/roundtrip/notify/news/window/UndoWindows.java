package io.roundtrip.notify.news.window;

import io.roundtrip.kernel.IssueId;
import java.time.Instant;
import java.util.List;

/** The undo windows. */
public interface UndoWindows {
  /**
   * Stores a new open undo window; false if the item has an open one already (another node was
   * faster).
   */
  boolean open(UndoWindow fresh);

  /** The item's open undo window and its newest closed ones, newest first, at most {@code most}. */
  List<UndoWindow> of(IssueId item, int most);

  /**
   * Open undo windows whose end has come and closed ones that are not done, oldest first, from the
   * one after the id {@code last} on.
   */
  List<UndoWindow> toFinish(Instant now, long last, int most);

  /**
   * When the next undo window ends, or one ended that is not done; {@link Instant#MAX} without any.
   */
  Instant nextEnd();

  /**
   * One conditional write: true if nobody changed the row since {@code now} was read. Closing frees
   * the item for the next window in the same write.
   */
  boolean move(UndoWindow now, UndoWindow next);
}
