package io.roundtrip.host.jira;

import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import io.roundtrip.host.Sight;
import io.roundtrip.host.Visibility;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import org.jspecify.annotations.Nullable;

/**
 * May this caller? Asked at every door that a person comes through, about who is logged in on this
 * thread. What is hidden from the caller is answered like what is not there; everything else is
 * {@link Refused} FORBIDDEN.
 */
public final class Access {
  private final JiraAuthenticationContext session;
  private final Visibility visibility;
  private final ProjectManager projects;
  private final PermissionManager permissions;
  private final GlobalPermissionManager global;
  private final CustomerSight sight;

  public Access(
      JiraAuthenticationContext session,
      Visibility visibility,
      ProjectManager projects,
      PermissionManager permissions,
      GlobalPermissionManager global,
      CustomerSight sight) {
    this.session = session;
    this.visibility = visibility;
    this.projects = projects;
    this.permissions = permissions;
    this.global = global;
    this.sight = sight;
  }

  /** Who is logged in, or null. */
  public @Nullable UserKey viewer() {
    ApplicationUser user = session.getLoggedInUser();
    return user == null ? null : new UserKey(user.getKey());
  }

  /** Who is logged in. The access annotation keeps strangers out; this is the second look. */
  public UserKey user() {
    UserKey viewer = viewer();
    if (viewer == null) throw new Refused(Refused.Kind.FORBIDDEN, Problem.of("", "not-logged-in"));
    return viewer;
  }

  /**
   * An issue the caller may browse.
   *
   * @param field what the caller calls it
   */
  public Visibility.Shown visible(String field, @Nullable String key) {
    String named = named(field, key);
    return visibility.byKey(named, viewer()).orElseThrow(() -> unknown(field, named));
  }

  /** The same where nothing of it is shown. */
  public IssueId issue(String field, @Nullable String key) {
    String named = named(field, key);
    return visibility.named(named, viewer()).orElseThrow(() -> unknown(field, named));
  }

  private static Refused unknown(String field, String key) {
    return new Refused(Refused.Kind.NOT_FOUND, Problem.of(field, "unknown-issue", key));
  }

  /** What the caller sees of the customers behind an issue; nothing of hidden and missing ones. */
  public Sight sight(String key) {
    return visibility.byKey(key, viewer()).map(Visibility.Shown::sight).orElse(Sight.NUMBERS);
  }

  /** What the caller may see of a project's customers. */
  public Sight sight(Project project) {
    return sight.of(project, session.getLoggedInUser());
  }

  /** A project the caller may browse or administers. */
  public Project project(@Nullable String key) {
    String named = named("project", key);
    Project project = projects.getProjectByCurrentKey(named);
    if (project == null || !(browses(project) || administers(project)))
      throw new Refused(Refused.Kind.NOT_FOUND, Problem.of("project", "unknown-project", named));
    return project;
  }

  /** A project whose administrator the caller is; Jira's administrators are everywhere. */
  public Project administered(@Nullable String key) {
    Project project = project(key);
    if (administers(project)) return project;
    throw new Refused(
        Refused.Kind.FORBIDDEN, Problem.of("project", "not-project-admin", project.getKey()));
  }

  public boolean administers(ProjectId id) {
    Project project = projects.getProjectObj(id.value());
    return project != null && administers(project);
  }

  public boolean isAdministrator() {
    return holds(GlobalPermissionKey.ADMINISTER);
  }

  public UserKey administrator() {
    if (isAdministrator()) return user();
    throw new Refused(Refused.Kind.FORBIDDEN, Problem.of("", "not-jira-admin"));
  }

  public UserKey systemAdministrator() {
    if (holds(GlobalPermissionKey.SYSTEM_ADMIN)) return user();
    throw new Refused(Refused.Kind.FORBIDDEN, Problem.of("", "not-system-admin"));
  }

  public static ProjectId id(Project project) {
    return new ProjectId(project.getId());
  }

  private boolean browses(Project project) {
    return permissions.hasPermission(
        ProjectPermissions.BROWSE_PROJECTS, project, session.getLoggedInUser());
  }

  private boolean administers(Project project) {
    ApplicationUser user = session.getLoggedInUser();
    return user != null
        && (permissions.hasPermission(ProjectPermissions.ADMINISTER_PROJECTS, project, user)
            || holds(GlobalPermissionKey.ADMINISTER));
  }

  private boolean holds(GlobalPermissionKey permission) {
    ApplicationUser user = session.getLoggedInUser();
    return user != null && global.hasPermission(permission, user);
  }

  private static String named(String field, @Nullable String key) {
    if (key == null || key.isBlank())
      throw new Refused(Refused.Kind.BAD_INPUT, Problem.of(field, "required"));
    return key.strip();
  }
}
