package io.roundtrip.canonical.group;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.UserKey;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Feedback came into a group. What moves from one group to another is told here only, not as a
 * split. May be told twice.
 *
 * @param by null when a sweep found a link that nobody told us about
 * @param operation null when a link in Jira did it
 */
public record FeedbackMerged(
    Set<IssueId> feedback,
    IssueId into,
    How how,
    @Nullable UserKey by,
    @Nullable OperationId operation,
    Instant at) {
  public FeedbackMerged {
    feedback = Set.copyOf(feedback);
  }
}
