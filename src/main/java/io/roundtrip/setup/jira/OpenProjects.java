package io.roundtrip.setup.jira;

import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.setup.KnownSettings;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** The projects that are on and that people may browse without logging in. */
public final class OpenProjects implements Supplier<List<String>> {
  private final KnownSettings settings;
  private final ProjectManager projects;
  private final PermissionManager permissions;

  public OpenProjects(
      KnownSettings settings, ProjectManager projects, PermissionManager permissions) {
    this.settings = settings;
    this.projects = projects;
    this.permissions = permissions;
  }

  /** Their keys, in order; one query. */
  @Override
  public List<String> get() {
    return settings.on().keySet().stream()
        .map(id -> projects.getProjectObj(id.value()))
        .filter(Objects::nonNull)
        .filter(this::isOpen)
        .map(Project::getKey)
        .sorted()
        .toList();
  }

  public boolean isOpen(ProjectId id) {
    Project project = projects.getProjectObj(id.value());
    return project != null && isOpen(project);
  }

  private boolean isOpen(Project project) {
    return permissions.hasPermission(
        ProjectPermissions.BROWSE_PROJECTS, project, (ApplicationUser) null);
  }
}
