package minijira.jira.project;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.ApplicationUser;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import minijira.jira.people.UserStore;
import minijira.jira.thread.ThreadLocals;

/**
 * Who may do what where. Null user = anonymous. An issue's security level narrows every permission
 * on it.
 */
public final class Permissions implements PermissionManager {
  /** Jira's own, as far as this host knows them. */
  public static final Set<String> SYSTEM = system();

  private final AccessStore access;
  private final ProjectStore projects;
  private final UserStore users;
  private final ThreadLocals threads;
  private final PermissionSchemes.Known known;

  public Permissions(
      AccessStore access,
      ProjectStore projects,
      UserStore users,
      ThreadLocals threads,
      PermissionSchemes.Known known) {
    this.access = access;
    this.projects = projects;
    this.users = users;
    this.threads = threads;
    this.known = known;
  }

  @Override
  public boolean hasPermission(ProjectPermissionKey permission, Issue issue, ApplicationUser user) {
    if (issue == null) return false;
    Project project = issue.getProjectObject();
    if (issue.isArchived() && !permission.equals(ProjectPermissions.BROWSE_PROJECTS)) return false;
    if (!allows(permission, project, user, issue)) return false;
    SecurityLevel level = access.level(issue.getSecurityLevelId());
    return level == null || anyHolds(level.members(), project, user, issue);
  }

  @Override
  public boolean hasPermission(
      ProjectPermissionKey permission, Project project, ApplicationUser user) {
    return project != null
        && threads.remembered(
            Arrays.asList(permission.permissionKey(), project.getId(), user),
            () -> allows(permission, project, user, null));
  }

  @Override
  public Collection<Project> getProjects(ProjectPermissionKey permission, ApplicationUser user) {
    return projects.all().stream()
        .filter(project -> !project.isArchived() && hasPermission(permission, project, user))
        .toList();
  }

  private boolean allows(
      ProjectPermissionKey permission, Project project, ApplicationUser user, Issue issue) {
    if (user != null && !user.isActive()) return false;
    if (!known.test(permission.permissionKey())) return false;
    if (project.isArchived() && !permission.equals(ProjectPermissions.BROWSE_PROJECTS))
      return false;
    return anyHolds(grants(permission, project), project, user, issue);
  }

  private static Set<String> system() {
    Set<String> keys = new LinkedHashSet<>();
    for (Field field : ProjectPermissions.class.getFields()) keys.add(field.getName());
    return keys;
  }

  private List<Grant> grants(ProjectPermissionKey permission, Project project) {
    HostProject known = projects.byId(project.getId());
    return known == null ? List.of() : access.grants(known.schemeId(), permission.permissionKey());
  }

  private boolean anyHolds(List<Grant> grants, Project project, ApplicationUser user, Issue issue) {
    return grants.stream().anyMatch(grant -> holds(grant, project, user, issue));
  }

  private boolean holds(Grant grant, Project project, ApplicationUser user, Issue issue) {
    if (grant.kind() == Grant.Kind.ANYONE) return true;
    if (user == null) return false;
    return switch (grant.kind()) {
      case ROLE -> access.isInRole(user, Long.parseLong(grant.parameter()), project.getId());
      case GROUP -> users.groupsOf(user).contains(grant.parameter());
      case USER -> grant.parameter().equals(user.getKey());
      case LEAD -> user.equals(project.getProjectLead());
      case REPORTER -> issue != null && user.getKey().equals(issue.getReporterId());
      case ASSIGNEE -> issue != null && user.getKey().equals(issue.getAssigneeId());
      default -> true;
    };
  }

  /** What a search by this user may find, as lists that go into SQL. */
  public Visible visible(ApplicationUser user) {
    return threads.remembered(Arrays.asList("visible", user), () -> visibleNow(user));
  }

  private Visible visibleNow(ApplicationUser user) {
    Visible visible =
        new Visible(
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());
    for (Project project : projects.all()) {
      if (project.isArchived() || (user != null && !user.isActive())) continue;
      sort(
          grants(ProjectPermissions.BROWSE_PROJECTS, project),
          project,
          user,
          project.getId(),
          visible.projects(),
          visible.reporterProjects(),
          visible.assigneeProjects());
    }
    for (SecurityLevel level : access.access().levels.values()) {
      Project project = projects.byId(level.projectId());
      if (project != null)
        sort(
            level.members(),
            project,
            user,
            level.id(),
            visible.levels(),
            visible.reporterLevels(),
            visible.assigneeLevels());
    }
    return visible;
  }

  private void sort(
      List<Grant> grants,
      Project project,
      ApplicationUser user,
      Long id,
      List<Long> open,
      List<Long> byReporter,
      List<Long> byAssignee) {
    if (anyHolds(grants, project, user, null)) {
      open.add(id);
      return;
    }
    if (user == null) return;
    if (grants.stream().anyMatch(grant -> grant.kind() == Grant.Kind.REPORTER)) byReporter.add(id);
    if (grants.stream().anyMatch(grant -> grant.kind() == Grant.Kind.ASSIGNEE)) byAssignee.add(id);
  }

  /**
   * Ids of projects and security levels: open to the user, or only on issues they reported or are
   * assigned to.
   */
  public record Visible(
      List<Long> projects,
      List<Long> reporterProjects,
      List<Long> assigneeProjects,
      List<Long> levels,
      List<Long> reporterLevels,
      List<Long> assigneeLevels) {}
}
