package io.roundtrip.notify.news;

import io.roundtrip.kernel.IssueId;
import java.time.Instant;
import java.util.List;

/** Issues somebody should look at. May be lost, doubled or false: nothing depends on a hint. */
public interface Hints {
  /**
   * At most one waiting hint an issue; a second one moves the first one's time. One insert in the
   * usual case, no reads.
   *
   * @param looks how often somebody looked already; a repeated look (1 or more) leaves a waiting
   *     hint as it is
   */
  void note(IssueId issue, Instant heard, Instant due, int looks);

  /** Whether a hint of this issue was not looked at, or is just being. One query. */
  boolean isFresh(IssueId issue);

  /**
   * Waiting hints, soonest first, and those taken before {@code stuck} by somebody who never
   * finished.
   */
  List<Hint> waiting(Instant stuck, int most);

  /**
   * Makes the hint ours, so that an event that comes now leaves a new one. One of many callers gets
   * true.
   */
  boolean take(Hint hint, Instant now);

  /** The look is over. */
  void drop(Hint taken);
}
