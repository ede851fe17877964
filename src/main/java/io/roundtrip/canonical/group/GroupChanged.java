package io.roundtrip.canonical.group;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.UserKey;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Feedback came into a group, or left one and stands alone again. What moves from one group to
 * another is told once, where it came to. May be told twice.
 *
 * @param into the canonical; of the group that was left, if it was
 * @param merged false: it stands alone again
 * @param by null when a sweep found a link that nobody told us about
 * @param operation null when a link in Jira did it
 * @param suggested whether Roundtrip had proposed it; false for what moved along and for an undo
 */
public record GroupChanged(
    Set<IssueId> feedback,
    IssueId into,
    How how,
    boolean merged,
    @Nullable UserKey by,
    @Nullable OperationId operation,
    boolean suggested,
    Instant at) {
  public GroupChanged {
    feedback = Set.copyOf(feedback);
  }
}
