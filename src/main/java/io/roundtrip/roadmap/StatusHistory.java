package io.roundtrip.roadmap;

import io.roundtrip.kernel.IssueId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What is committed in Jira. Ask it outside the transaction that made the change. */
public interface StatusHistory {
  /** Empty when the issue is gone. */
  Optional<ItemHistory> of(IssueId item);

  /**
   * When the item was first linked to one of these, as its own history says; empty when that does
   * not stand there.
   */
  default Optional<Instant> linked(IssueId item, Set<IssueId> others) {
    return Optional.empty();
  }
}
