package io.roundtrip.canonical.merge;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.UserKey;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Feedback came into a group or left it. May be told twice.
 *
 * @param into the canonical
 * @param merged false: left
 * @param by null when somebody linked in Jira itself
 * @param operation null when somebody linked in Jira itself
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
