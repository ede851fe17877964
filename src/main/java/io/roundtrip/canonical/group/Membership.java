package io.roundtrip.canonical.group;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.UserKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An issue in a group.
 *
 * @param canonical the issue itself when it is the canonical one
 * @param operation null when a link in Jira brought it here
 * @param by null when a sweep found the link
 */
public record Membership(
    IssueId issue,
    IssueId canonical,
    How how,
    @Nullable OperationId operation,
    @Nullable UserKey by,
    Instant at) {

  /** Somebody linked in Jira itself. */
  public static Membership linked(
      IssueId issue, IssueId canonical, @Nullable UserKey by, Instant at) {
    return new Membership(issue, canonical, How.LINK, null, by, at);
  }

  public boolean isCanonical() {
    return issue.equals(canonical);
  }
}
