package io.roundtrip.canonical.merge.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import io.roundtrip.canonical.merge.Rights;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.UserKey;

/** Jira's permissions. */
public final class JiraRights implements Rights {
  private final IssueManager issues;
  private final PermissionManager permissions;
  private final UserManager users;

  public JiraRights(IssueManager issues, PermissionManager permissions, UserManager users) {
    this.issues = issues;
    this.permissions = permissions;
    this.users = users;
  }

  @Override
  public boolean mayLink(UserKey user, IssueId issue) {
    return may(user, issue, ProjectPermissions.LINK_ISSUES);
  }

  @Override
  public boolean mayEdit(UserKey user, IssueId issue) {
    return may(user, issue, ProjectPermissions.EDIT_ISSUES);
  }

  @Override
  public boolean isRestricted(IssueId issue) {
    Issue there = issues.getIssueObject(issue.value());
    return there != null && there.getSecurityLevelId() != null;
  }

  private boolean may(UserKey user, IssueId issue, ProjectPermissionKey what) {
    ApplicationUser person = users.getUserByKey(user.value());
    Issue there = issues.getIssueObject(issue.value());
    return person != null && there != null && permissions.hasPermission(what, there, person);
  }
}
