package minijira.jira.project;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.roles.ProjectRole;
import com.atlassian.jira.security.roles.ProjectRoleManager;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import minijira.jira.people.UserStore;
import minijira.store.Cached;
import minijira.store.ConfigVersion;
import minijira.store.Db;

/** Roles and their actors, permission schemes, security levels: reading and writing. */
public final class AccessStore implements ProjectRoleManager {
  private final Db db;
  private final ConfigVersion version;
  private final UserStore users;
  private final Cached<Access> access;

  public AccessStore(Db db, ConfigVersion version, UserStore users) {
    this.db = db;
    this.version = version;
    this.users = users;
    this.access = new Cached<>(version, () -> Access.load(db));
  }

  Access access() {
    return access.get();
  }

  @Override
  public Collection<ProjectRole> getProjectRoles() {
    return List.copyOf(access().roles.values());
  }

  @Override
  public ProjectRole getProjectRole(Long id) {
    return access().roles.get(id);
  }

  @Override
  public ProjectRole getProjectRole(String name) {
    return getProjectRoles().stream()
        .filter(role -> role.getName().equalsIgnoreCase(name))
        .findFirst()
        .orElse(null);
  }

  @Override
  public boolean isUserInProjectRole(
      ApplicationUser user, ProjectRole projectRole, Project project) {
    return user != null && isInRole(user, projectRole.getId(), project.getId());
  }

  boolean isInRole(ApplicationUser user, long roleId, long projectId) {
    return access().actors(projectId, roleId).stream()
        .anyMatch(
            actor ->
                switch (actor.kind()) {
                  case USER -> actor.parameter().equals(user.getKey());
                  case GROUP -> users.groupsOf(user).contains(actor.parameter());
                  default -> false;
                });
  }

  public List<Grant> actors(long projectId, long roleId) {
    return access().actors(projectId, roleId);
  }

  public ProjectRole createRole(String name, String description) {
    insert("project_role", Map.of("name", name, "description", description));
    return getProjectRole(name);
  }

  /** Kind USER (a user key) or GROUP (a name); project 0 = default for projects created later. */
  public void addActor(long projectId, long roleId, Grant.Kind kind, String parameter) {
    if (actors(projectId, roleId).contains(new Grant(kind, parameter))) return;
    Map<String, Object> row =
        new LinkedHashMap<>(Map.of("role_id", roleId, "kind", kind.name(), "parameter", parameter));
    row.put("project_id", projectId == 0 ? null : projectId);
    insert("role_actor", row);
  }

  public void removeActor(long projectId, long roleId, Grant.Kind kind, String parameter) {
    change(
        "DELETE FROM role_actor WHERE project_id = ? AND role_id = ? AND kind = ? AND parameter ="
            + " ?",
        projectId,
        roleId,
        kind.name(),
        parameter);
  }

  public long createScheme(String name) {
    return insert("permission_scheme", Map.of("name", name));
  }

  /** Null if there is none. */
  public String schemeName(long id) {
    return access().schemes.get(id);
  }

  /** A scheme that grants the same. */
  public long copyScheme(long id, String name) {
    return db.tx(
        () -> {
          long copy = createScheme(name);
          access()
              .grants
              .getOrDefault(id, Map.of())
              .forEach(
                  (permission, grants) ->
                      grants.forEach(
                          grant -> grant(copy, permission, grant.kind(), grant.parameter())));
          return copy;
        });
  }

  public List<Grant> grants(long schemeId, String permission) {
    return access().grants(schemeId, permission);
  }

  public void grant(long schemeId, String permission, Grant.Kind kind, String parameter) {
    Map<String, Object> row =
        new LinkedHashMap<>(
            Map.of("scheme_id", schemeId, "permission", permission, "kind", kind.name()));
    row.put("parameter", parameter);
    insert("permission_grant", row);
  }

  /** Takes away all grants of the permission of this kind. */
  public void revoke(long schemeId, String permission, Grant.Kind kind) {
    change(
        "DELETE FROM permission_grant WHERE scheme_id = ? AND permission = ? AND kind = ?",
        schemeId,
        permission,
        kind.name());
  }

  /** Null if there is none. */
  public SecurityLevel level(Long id) {
    return id == null ? null : access().levels.get(id);
  }

  public List<SecurityLevel> levels(long projectId) {
    return access().levels.values().stream()
        .filter(level -> level.projectId() == projectId)
        .toList();
  }

  public SecurityLevel createLevel(long projectId, String name) {
    return level(insert("security_level", Map.of("project_id", projectId, "name", name)));
  }

  public void addToLevel(long levelId, Grant.Kind kind, String parameter) {
    Map<String, Object> row = new LinkedHashMap<>(Map.of("level_id", levelId, "kind", kind.name()));
    row.put("parameter", parameter);
    insert("security_member", row);
  }

  private long insert(String table, Map<String, Object> row) {
    return db.tx(
        () -> {
          long id = db.insert(table, row);
          version.changed();
          return id;
        });
  }

  private void change(String sql, Object... args) {
    db.tx(
        () -> {
          db.update(sql, args);
          version.changed();
        });
  }
}
