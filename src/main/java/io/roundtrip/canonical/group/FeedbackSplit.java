package io.roundtrip.canonical.group;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.UserKey;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Feedback left its group and stands alone again. May be told twice.
 *
 * @param from the canonical of the group that was left
 * @param by null when a sweep missed a link that nobody told us about
 * @param operation null when a link in Jira did it
 */
public record FeedbackSplit(
    Set<IssueId> feedback,
    IssueId from,
    How how,
    @Nullable UserKey by,
    @Nullable OperationId operation,
    Instant at) {
  public FeedbackSplit {
    feedback = Set.copyOf(feedback);
  }
}
