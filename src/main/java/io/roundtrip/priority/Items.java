package io.roundtrip.priority;

import io.roundtrip.kernel.IssueId;
import java.util.Optional;

/** Jira's issues, as far as scoring needs them. */
public interface Items {
  /** Empty when the issue is gone. */
  Optional<ItemFacts> facts(IssueId item);
}
