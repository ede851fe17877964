package io.roundtrip.canonical.rest;

import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import io.roundtrip.host.jira.ProjectAccess;
import io.roundtrip.host.rest.IssueAccess;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import org.jspecify.annotations.Nullable;

/** Issues and projects that a caller names, if the caller may see them. */
public final class NamedAccess {
  private final IssueAccess items;
  private final ProjectAccess projects;
  private final GlobalPermissionManager permissions;
  private final JiraAuthenticationContext session;

  public NamedAccess(
      IssueAccess items,
      ProjectAccess projects,
      GlobalPermissionManager permissions,
      JiraAuthenticationContext session) {
    this.items = items;
    this.projects = projects;
    this.permissions = permissions;
    this.session = session;
  }

  public UserKey user() {
    return items.user();
  }

  public IssueId issue(String field, @Nullable String key) {
    return items.visible(field, named(field, key)).issue();
  }

  public ProjectId project(@Nullable String key) {
    return id(projects.visible(named("project", key), session.getLoggedInUser()));
  }

  public ProjectId administered(String key) {
    return id(projects.administered(key, session.getLoggedInUser()));
  }

  /** {@link Refused} FORBIDDEN for everybody but system administrators. */
  public void systemAdministrator() {
    if (!permissions.hasPermission(GlobalPermissionKey.SYSTEM_ADMIN, session.getLoggedInUser()))
      throw new Refused(Refused.Kind.FORBIDDEN, Problem.of("", "not-system-admin"));
  }

  private static ProjectId id(Project project) {
    return new ProjectId(project.getId());
  }

  private static String named(String field, @Nullable String key) {
    if (key == null || key.isBlank())
      throw new Refused(Refused.Kind.BAD_INPUT, Problem.of(field, "required"));
    return key.strip();
  }
}
