package io.roundtrip.roadmap;

import io.roundtrip.kernel.IssueId;
import java.util.Optional;

/** What is committed in Jira. Ask it outside the transaction that made the change. */
public interface StatusHistory {
  /** Empty when the issue is gone. */
  Optional<ItemHistory> of(IssueId item);
}
