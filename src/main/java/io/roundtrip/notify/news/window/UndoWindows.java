package io.roundtrip.notify.news.window;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** The undo windows. */
public interface UndoWindows {
  int CHUNK = 500;

  /**
   * Stores a new undo window; false if the item has others than those known (another node was
   * faster), also if they have ended.
   *
   * @param known the item's newest, as {@link #of} gave them; none of them open
   */
  boolean open(UndoWindow fresh, List<UndoWindow> known);

  /** The item's open undo window and its newest closed ones, newest first, at most {@code most}. */
  List<UndoWindow> of(IssueId item, int most);

  /**
   * The project's open ones, and the closed ones that are not done, oldest first, from the one
   * after the id {@code last} on. One query.
   */
  List<UndoWindow> underWay(ProjectId project, long last, int most);

  /** All of {@link #underWay}; one query for 500. */
  default void eachUnderWay(ProjectId project, Consumer<UndoWindow> look) {
    List<UndoWindow> chunk = underWay(project, 0, CHUNK);
    while (!chunk.isEmpty()) {
      chunk.forEach(look);
      chunk = underWay(project, chunk.get(chunk.size() - 1).id(), CHUNK);
    }
  }

  /**
   * Open undo windows whose end has come and closed ones that are not done, oldest first, from the
   * one after the id {@code last} on.
   */
  List<UndoWindow> toFinish(Instant now, long last, int most);

  /**
   * When the next undo window ends, or one ended that is not done; {@link Instant#MAX} without any.
   */
  Instant nextEnd();

  /** One conditional write: true if nobody changed the row since {@code now} was read. */
  boolean move(UndoWindow now, UndoWindow next);
}
