package io.roundtrip.notify.news.sweep;

import io.roundtrip.kernel.IssueId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** What issues are now. */
public interface ItemStates {
  /**
   * The status and when it changed last, in one word of at most 60 characters; absent where there
   * is no such issue. A few queries, however many.
   */
  Map<IssueId, String> of(Collection<IssueId> items);

  /** Which of them changed since, by the clocks of the nodes that changed them. As many queries. */
  Set<IssueId> changedSince(Instant from, Collection<IssueId> items);
}
