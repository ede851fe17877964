package io.roundtrip.canonical.auto;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;

/** Who sees what and who decides, asked of Jira anew before anything is merged by itself. */
public interface Readers {
  /**
   * Whether both issues stand in one project and under the same security level, or none: then
   * nobody sees the one who is kept from the other, but for what a person's part in an issue
   * (reporter, assignee) opens. False when one of them is gone.
   */
  boolean same(IssueId one, IssueId other);

  /**
   * Whether this person may still decide for the project: there, active, and its administrator or
   * Jira's.
   */
  boolean decides(UserKey by, ProjectId project);
}
