package io.roundtrip.canonical.merge;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.UserKey;
import java.time.Instant;
import java.util.Set;

/** Somebody merged what Roundtrip had proposed. Not told of what only moved along. */
public record SuggestionConfirmed(Set<IssueId> feedback, IssueId into, UserKey by, Instant at) {
  public SuggestionConfirmed {
    feedback = Set.copyOf(feedback);
  }
}
