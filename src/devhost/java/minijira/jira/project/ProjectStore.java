package minijira.jira.project;

import com.atlassian.jira.bc.project.component.ProjectComponent;
import com.atlassian.jira.event.project.VersionReleaseEvent;
import com.atlassian.jira.event.project.VersionUnreleaseEvent;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.version.Version;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import minijira.jira.people.UserStore;
import minijira.node.EventBus;
import minijira.store.Cached;
import minijira.store.ConfigVersion;
import minijira.store.Db;

/**
 * Projects with their versions and components; also what Jira's public managers cannot do, such as
 * creating them.
 */
public final class ProjectStore {
  private static final Pattern KEY = Pattern.compile("[A-Z][A-Z0-9_]{1,9}");
  private final Db db;
  private final ConfigVersion version;
  private final UserStore users;
  private final IssueTypeSchemes types;
  private final EventBus bus;
  private final Cached<Projects> projects;

  public ProjectStore(
      Db db, ConfigVersion version, UserStore users, IssueTypeSchemes types, EventBus bus) {
    this.db = db;
    this.version = version;
    this.users = users;
    this.types = types;
    this.bus = bus;
    this.projects = new Cached<>(version, () -> Projects.load(db, this));
  }

  public List<Project> all() {
    return List.copyOf(projects.get().byId.values());
  }

  /** Null if there is none. */
  public HostProject byId(Long id) {
    return projects.get().byId.get(id);
  }

  public HostProject byKey(String key) {
    return key == null ? null : projects.get().byKey.get(key.toUpperCase(Locale.ROOT));
  }

  ApplicationUser user(String key) {
    return users.byKey(key);
  }

  Collection<IssueType> issueTypes(Long project) {
    return types.types(project);
  }

  /**
   * Key: 2 to 10 capitals, digits, underscores. Uses the default permission scheme and workflow.
   */
  public HostProject create(String key, String name, String leadKey, String description) {
    if (!KEY.matcher(key).matches())
      throw new IllegalArgumentException("not a project key: " + key);
    Map<String, Object> row =
        new LinkedHashMap<>(
            Map.of("pkey", key, "name", name, "type_key", "software", "archived", false));
    row.put("description", description);
    row.put("lead_key", leadKey);
    db.tx(
        () -> {
          row.put(
              "scheme_id",
              db.one("SELECT MIN(id) FROM permission_scheme", r -> r.getLong(1)).orElseThrow());
          long id = db.insert("project", row);
          db.update("INSERT INTO project_counter (project_id, counter) VALUES (?, 0)", id);
          db.query(
                  "SELECT role_id, kind, parameter FROM role_actor WHERE project_id IS NULL",
                  r ->
                      Map.<String, Object>of(
                          "role_id",
                          r.getLong(1),
                          "kind",
                          r.getString(2),
                          "parameter",
                          r.getString(3),
                          "project_id",
                          id))
              .forEach(actor -> db.insert("role_actor", new LinkedHashMap<>(actor)));
          version.changed();
        });
    return byKey(key);
  }

  public void archive(long projectId, boolean archived) {
    change("UPDATE project SET archived = ? WHERE id = ?", archived, projectId);
  }

  public void useScheme(long projectId, long permissionSchemeId) {
    change("UPDATE project SET scheme_id = ? WHERE id = ?", permissionSchemeId, projectId);
  }

  private void change(String sql, Object... args) {
    db.tx(
        () -> {
          db.update(sql, args);
          version.changed();
        });
  }

  /**
   * The next issue number; taken in a transaction of its own, so a rolled back issue leaves a gap,
   * as in Jira.
   */
  public long nextNumber(long projectId) {
    Optional<Long> taken = db.apart(() -> increment(projectId));
    return taken
        .or(() -> increment(projectId))
        .orElseThrow(() -> new IllegalArgumentException("no project " + projectId));
  }

  private Optional<Long> increment(long projectId) {
    if (db.update(
            "UPDATE project_counter SET counter = counter + 1 WHERE project_id = ?", projectId)
        == 0) return Optional.empty();
    return db.one(
        "SELECT counter FROM project_counter WHERE project_id = ?", r -> r.getLong(1), projectId);
  }

  public List<Version> versions(Long projectId) {
    return List.copyOf(projects.get().versionsOf.getOrDefault(projectId, List.of()));
  }

  public Version versionById(Long id) {
    return projects.get().versions.get(id);
  }

  public Version createVersion(long projectId, String name, String description) {
    Map<String, Object> row =
        new LinkedHashMap<>(
            Map.of(
                "project_id",
                projectId,
                "name",
                name,
                "seq",
                versions(projectId).size() + 1L,
                "released",
                false,
                "archived",
                false));
    row.put("description", description);
    long[] id = new long[1];
    db.tx(
        () -> {
          id[0] = db.insert("version", row);
          version.changed();
        });
    return versionById(id[0]);
  }

  /**
   * Marks it released (publishing VersionReleaseEvent) or not. The date is milliseconds or null.
   */
  public void release(long versionId, boolean released, Long releaseDate) {
    db.tx(
        () -> {
          change(
              "UPDATE version SET released = ?, release_date = ? WHERE id = ?",
              released,
              releaseDate,
              versionId);
          Version now = versionById(versionId);
          bus.publish(released ? new VersionReleaseEvent(now) : new VersionUnreleaseEvent(now));
        });
  }

  public List<ProjectComponent> components(Long projectId) {
    return List.copyOf(projects.get().componentsOf.getOrDefault(projectId, List.of()));
  }

  public ProjectComponent componentById(Long id) {
    return projects.get().components.get(id);
  }

  public ProjectComponent createComponent(long projectId, String name, String description) {
    Map<String, Object> row = new LinkedHashMap<>(Map.of("project_id", projectId, "name", name));
    row.put("description", description);
    long[] id = new long[1];
    db.tx(
        () -> {
          id[0] = db.insert("component", row);
          version.changed();
        });
    return componentById(id[0]);
  }
}
