package minijira.jira.layout;

import com.atlassian.jira.bc.project.component.ProjectComponent;
import com.atlassian.jira.project.Project;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import minijira.store.Cached;
import minijira.store.ConfigVersion;
import minijira.store.Db;

/**
 * What a project says of new issues: the security level, and who gets them. A component may say
 * otherwise of its own.
 */
public final class ProjectDefaults {
  /** Who gets an issue that is assigned automatically. */
  public enum Assignee {
    PROJECT_DEFAULT,
    PROJECT_LEAD,
    COMPONENT_LEAD,
    UNASSIGNED
  }

  private record OfComponent(Assignee assignee, String leadKey) {}

  private record Defaults(
      Map<Long, Assignee> assignees, Map<Long, Long> levels, Map<Long, OfComponent> components) {}

  private final Db db;
  private final ConfigVersion version;
  private final Cached<Defaults> defaults;

  public ProjectDefaults(Db db, ConfigVersion version) {
    this.db = db;
    this.version = version;
    this.defaults = new Cached<>(version, this::load);
  }

  private Defaults load() {
    Defaults all = new Defaults(new HashMap<>(), new HashMap<>(), new HashMap<>());
    db.query(
        "SELECT project_id, assignee, security_level_id FROM project_default ORDER BY id",
        r -> {
          if (r.getString(2) != null)
            all.assignees.put(r.getLong(1), Assignee.valueOf(r.getString(2)));
          return all.levels.put(r.getLong(1), (Long) r.getObject(3));
        });
    db.query(
        "SELECT component_id, assignee, lead_key FROM component_default ORDER BY id",
        r ->
            all.components.put(
                r.getLong(1), new OfComponent(Assignee.valueOf(r.getString(2)), r.getString(3))));
    return all;
  }

  /** Null = none. */
  public Long securityLevel(Long projectId) {
    return defaults.get().levels.get(projectId);
  }

  public Assignee assignee(Long projectId) {
    return defaults.get().assignees.getOrDefault(projectId, Assignee.UNASSIGNED);
  }

  /** The key of the person who gets it; null = nobody. The first component with a wish counts. */
  public String automatic(Project project, Iterable<ProjectComponent> components) {
    String lead = project.getProjectLead() == null ? null : project.getProjectLead().getKey();
    for (ProjectComponent component : components) {
      OfComponent own = defaults.get().components.get(component.getId());
      if (own == null || own.assignee == Assignee.PROJECT_DEFAULT) continue;
      return key(own.assignee, lead, own.leadKey);
    }
    return key(assignee(project.getId()), lead, null);
  }

  private static String key(Assignee assignee, String projectLead, String componentLead) {
    return switch (assignee) {
      case PROJECT_LEAD -> projectLead;
      case COMPONENT_LEAD -> componentLead;
      default -> null;
    };
  }

  public void set(long projectId, Assignee assignee, Long securityLevelId) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("project_id", projectId);
    row.put("assignee", assignee.name());
    row.put("security_level_id", securityLevelId);
    replace("project_default", "project_id", projectId, row);
  }

  public void setComponent(long componentId, Assignee assignee, String leadKey) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("component_id", componentId);
    row.put("assignee", assignee.name());
    row.put("lead_key", leadKey);
    replace("component_default", "component_id", componentId, row);
  }

  private void replace(String table, String column, long id, Map<String, Object> row) {
    db.tx(
        () -> {
          db.update("DELETE FROM " + table + " WHERE " + column + " = ?", id);
          db.insert(table, row);
          version.changed();
        });
  }
}
