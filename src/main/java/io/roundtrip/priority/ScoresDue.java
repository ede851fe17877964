package io.roundtrip.priority;

import io.roundtrip.kernel.IssueId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Items whose score has to be worked out again; survives a crash, each item once. */
public interface ScoresDue {
  /**
   * @param mark grows whenever the item is marked again
   */
  record Due(IssueId item, Why why, int mark) {}

  /** Safe to repeat; two nodes may race. The newest mark counts. */
  void mark(Collection<IssueId> items, Why why, Instant now);

  /**
   * Who came onto the list first comes first.
   *
   * @param settled only items that were not marked again since then: Jira marks before it commits
   */
  List<Due> next(int most, Instant settled);

  /** Takes it off the list, unless it was marked again since it was read. */
  void done(Due due);
}
