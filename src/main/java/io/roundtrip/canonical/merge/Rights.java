package io.roundtrip.canonical.merge;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.UserKey;

/** What Jira lets a user do, and who may see an issue. */
public interface Rights {
  boolean mayLink(UserKey user, IssueId issue);

  boolean mayEdit(UserKey user, IssueId issue);

  /** Whether a security level hides the issue from some who may see its project. */
  boolean isRestricted(IssueId issue);
}
