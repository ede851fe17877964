package io.roundtrip.intake.jira;

import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import io.roundtrip.intake.FeedbackFields;
import io.roundtrip.intake.Projects;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import java.util.Optional;

/** {@link Projects} of Jira. */
public final class JiraProjects implements Projects {
  private final ProjectManager projects;
  private final PermissionManager permissions;
  private final UserManager users;
  private final FeedbackFields fields;

  public JiraProjects(
      ProjectManager projects,
      PermissionManager permissions,
      UserManager users,
      FeedbackFields fields) {
    this.projects = projects;
    this.permissions = permissions;
    this.users = users;
    this.fields = fields;
  }

  @Override
  public Optional<Target> byKey(String key, UserKey viewer) {
    ApplicationUser user = users.getUserByKey(viewer.value());
    return Optional.ofNullable(projects.getProjectObjByKey(key))
        .filter(
            project -> permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, project, user))
        .map(project -> target(project, user));
  }

  private Target target(Project project, ApplicationUser user) {
    String feedback = fields.issueType().orElse("");
    return new Target(
        new ProjectId(project.getId()),
        project.getKey(),
        permissions.hasPermission(ProjectPermissions.CREATE_ISSUES, project, user),
        project.getIssueTypes().stream().anyMatch(type -> type.getId().equals(feedback)));
  }
}
