package minijira.jira.project;

import com.atlassian.jira.security.roles.ProjectRole;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import minijira.store.Db;

/** A snapshot of roles, their actors, permission schemes and security levels. */
final class Access {
  final Map<Long, ProjectRole> roles = new LinkedHashMap<>();

  /** By project id (0 = default for new projects), then role id. */
  final Map<Long, Map<Long, List<Grant>>> actors = new LinkedHashMap<>();

  /** By scheme id, then permission. */
  final Map<Long, Map<String, List<Grant>>> grants = new LinkedHashMap<>();

  final Map<Long, String> schemes = new LinkedHashMap<>();

  final Map<Long, SecurityLevel> levels = new LinkedHashMap<>();

  static Access load(Db db) {
    Access access = new Access();
    db.query(
            "SELECT * FROM project_role ORDER BY id",
            r -> new HostRole(r.getLong("id"), r.getString("name"), r.getString("description")))
        .forEach(role -> access.roles.put(role.id(), role));
    db.query(
        "SELECT * FROM role_actor ORDER BY id",
        r ->
            list(access.actors, r.getLong("project_id"), r.getLong("role_id"))
                .add(Grant.of(r.getString("kind"), r.getString("parameter"))));
    db.query(
        "SELECT * FROM permission_scheme ORDER BY id",
        r -> access.schemes.put(r.getLong("id"), r.getString("name")));
    db.query(
        "SELECT * FROM permission_grant ORDER BY id",
        r ->
            list(access.grants, r.getLong("scheme_id"), r.getString("permission"))
                .add(Grant.of(r.getString("kind"), r.getString("parameter"))));
    db.query(
            "SELECT * FROM security_level ORDER BY id",
            r ->
                new SecurityLevel(
                    r.getLong("id"),
                    r.getLong("project_id"),
                    r.getString("name"),
                    new ArrayList<>()))
        .forEach(level -> access.levels.put(level.id(), level));
    db.query(
        "SELECT * FROM security_member ORDER BY id",
        r ->
            access
                .levels
                .get(r.getLong("level_id"))
                .members()
                .add(Grant.of(r.getString("kind"), r.getString("parameter"))));
    return access;
  }

  private static <A, B> List<Grant> list(Map<A, Map<B, List<Grant>>> map, A first, B second) {
    return map.computeIfAbsent(first, k -> new LinkedHashMap<>())
        .computeIfAbsent(second, k -> new ArrayList<>());
  }

  List<Grant> actors(long projectId, long roleId) {
    return actors.getOrDefault(projectId, Map.of()).getOrDefault(roleId, List.of());
  }

  List<Grant> grants(long schemeId, String permission) {
    return grants.getOrDefault(schemeId, Map.of()).getOrDefault(permission, List.of());
  }
}
