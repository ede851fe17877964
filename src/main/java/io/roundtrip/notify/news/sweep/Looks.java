package io.roundtrip.notify.news.sweep;

import io.roundtrip.kernel.IssueId;
import java.util.Collection;
import java.util.Map;

/**
 * What tracked items were when they were looked at last: in which status, and when they changed.
 */
public interface Looks {
  /** As it was kept; absent where nobody looked. Queries in chunks. */
  Map<IssueId, String> last(Collection<IssueId> items);

  /**
   * There is nothing more to see as long as it is like this.
   *
   * @param state at most 60 characters, as it was before the look
   */
  void keep(IssueId item, String state);
}
