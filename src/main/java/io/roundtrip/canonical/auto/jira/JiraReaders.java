package io.roundtrip.canonical.auto.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import io.roundtrip.canonical.auto.Readers;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import java.util.Objects;

/** {@link Readers} by Jira's projects, security levels and permissions. */
public final class JiraReaders implements Readers {
  private final IssueManager issues;
  private final ProjectManager projects;
  private final UserManager users;
  private final PermissionManager permissions;
  private final GlobalPermissionManager global;

  public JiraReaders(
      IssueManager issues,
      ProjectManager projects,
      UserManager users,
      PermissionManager permissions,
      GlobalPermissionManager global) {
    this.issues = issues;
    this.projects = projects;
    this.users = users;
    this.permissions = permissions;
    this.global = global;
  }

  @Override
  public boolean same(IssueId one, IssueId other) {
    Issue first = issues.getIssueObject(one.value());
    Issue second = issues.getIssueObject(other.value());
    return first != null
        && second != null
        && Objects.equals(first.getProjectId(), second.getProjectId())
        && Objects.equals(first.getSecurityLevelId(), second.getSecurityLevelId());
  }

  @Override
  public boolean decides(UserKey by, ProjectId id) {
    ApplicationUser user = users.getUserByKey(by.value());
    Project project = projects.getProjectObj(id.value());
    return user != null
        && user.isActive()
        && project != null
        && (permissions.hasPermission(ProjectPermissions.ADMINISTER_PROJECTS, project, user)
            || global.hasPermission(GlobalPermissionKey.ADMINISTER, user));
  }
}
