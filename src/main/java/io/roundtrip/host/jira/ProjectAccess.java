package io.roundtrip.host.jira;

import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** Who may see and who may change a project's mapping. */
public final class ProjectAccess {
  private final ProjectManager projects;
  private final PermissionManager permissions;
  private final GlobalPermissionManager global;

  public ProjectAccess(
      ProjectManager projects, PermissionManager permissions, GlobalPermissionManager global) {
    this.projects = projects;
    this.permissions = permissions;
    this.global = global;
  }

  /** A project that is hidden from the user is answered like one that is not there. */
  public Project visible(String key, @Nullable ApplicationUser user) {
    Project project = projects.getProjectByCurrentKey(key);
    boolean shown =
        project != null
            && (permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, project, user)
                || administers(project, user));
    if (!shown)
      throw new Refused(Refused.Kind.NOT_FOUND, Problem.of("project", "unknown-project", key));
    return project;
  }

  public Project administered(String key, @Nullable ApplicationUser user) {
    Project project = visible(key, user);
    if (administers(project, user)) return project;
    throw new Refused(Refused.Kind.FORBIDDEN, Problem.of("project", "not-project-admin", key));
  }

  private boolean administers(Project project, @Nullable ApplicationUser user) {
    return user != null
        && (permissions.hasPermission(ProjectPermissions.ADMINISTER_PROJECTS, project, user)
            || global.hasPermission(GlobalPermissionKey.ADMINISTER, user));
  }
}
