package io.roundtrip.priority;

import io.roundtrip.kernel.IssueId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Items whose score has to be worked out again; survives a crash, each item once. */
public interface ScoresDue {
  /**
   * An item that waits.
   *
   * @param mark grows whenever the item is marked again
   */
  record Due(IssueId item, Why why, int mark) {}

  /** Safe to repeat; two nodes may race. */
  void mark(Collection<IssueId> items, Why why, Instant now);

  /** Who has waited longest comes first. */
  List<Due> next(int most);

  /** Takes it off the list, unless it was marked again since it was read. */
  void done(Due due);
}
