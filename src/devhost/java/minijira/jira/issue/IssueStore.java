package minijira.jira.issue;

import com.atlassian.jira.bc.project.component.ProjectComponent;
import com.atlassian.jira.issue.label.Label;
import com.atlassian.jira.project.version.Version;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import minijira.jira.people.UserStore;
import minijira.jira.project.Constants;
import minijira.jira.project.HostProject;
import minijira.jira.project.ProjectStore;
import minijira.store.Db;
import minijira.store.Words;

/** Rows of issues and of what hangs on them. No permissions, no events, no history: those are above. */
public final class IssueStore {
  private static final Pattern KEY = Pattern.compile("([A-Za-z][A-Za-z0-9_]*)-(\\d{1,18})");
  private static final int CHUNK = 500;
  static final List<String> COLUMNS = List.of("id", "project_id", "issue_num", "issue_type_id", "parent_id", "summary", "description", "environment", "status_id",
      "priority_id", "resolution_id", "assignee", "reporter", "creator", "created", "updated", "due_date", "resolution_date", "security_level_id");
  /** The columns of an issue, for a query whose issue table is called i. */
  public static final String SELECT = "i." + String.join(", i.", COLUMNS);

  private final Db db;
  private final ProjectStore projects;
  private final Lookups lookups;

  public IssueStore(Db db, ProjectStore projects, Constants constants, UserStore users) {
    this.db = db;
    this.projects = projects;
    this.lookups = new Lookups(this, projects, constants, users);
  }

  HostIssue blank() {
    return new HostIssue(lookups, new LinkedHashMap<>());
  }

  /** Reads a row that was selected with {@link #SELECT}. */
  public HostIssue read(ResultSet row) throws SQLException {
    Map<String, Object> columns = new LinkedHashMap<>();
    for (int i = 0; i < COLUMNS.size(); i++) columns.put(COLUMNS.get(i), row.getObject(i + 1));
    return new HostIssue(lookups, columns);
  }

  /** Null if there is none. */
  public HostIssue byId(Long id) {
    return id == null ? null : db.one("SELECT " + SELECT + " FROM issue i WHERE i.id = ?", this::read, id).orElse(null);
  }

  /** By current or former key, in any case; null if there is none. */
  public HostIssue byKey(String key) {
    HostIssue found = byCurrentKey(key);
    if (found != null || key == null) return found;
    return db.one("SELECT issue_id FROM moved_issue_key WHERE old_key = ?", r -> r.getLong(1), key.toUpperCase(Locale.ROOT)).map(this::byId).orElse(null);
  }

  public HostIssue byCurrentKey(String key) {
    Matcher parts = KEY.matcher(key == null ? "" : key.strip());
    if (!parts.matches()) return null;
    HostProject project = projects.byKey(parts.group(1));
    if (project == null) return null;
    return db.one("SELECT " + SELECT + " FROM issue i WHERE i.project_id = ? AND i.issue_num = ?", this::read, project.id(), Long.valueOf(parts.group(2))).orElse(null);
  }

  /** In the order of the ids; unknown ones are left out. */
  public List<HostIssue> byIds(Collection<Long> ids) {
    List<Long> wanted = ids.stream().filter(Objects::nonNull).distinct().toList();
    Map<Long, HostIssue> found = new LinkedHashMap<>();
    for (int from = 0; from < wanted.size(); from += CHUNK) {
      List<Long> chunk = wanted.subList(from, Math.min(from + CHUNK, wanted.size()));
      db.query("SELECT " + SELECT + " FROM issue i WHERE i.id IN (" + marks(chunk.size()) + ")", this::read, chunk.toArray()).forEach(issue -> found.put(issue.getId(), issue));
    }
    return wanted.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  public static String marks(int count) {
    return count == 0 ? "NULL" : "?, ".repeat(count - 1) + "?";
  }

  List<HostIssue> subTasks(Long parentId) {
    return db.query("SELECT " + SELECT + " FROM issue i WHERE i.parent_id = ? ORDER BY i.id", this::read, parentId);
  }

  public List<HostIssue> fixedIn(Version version) {
    return db.query("SELECT " + SELECT + " FROM issue i JOIN issue_version v ON v.issue_id = i.id WHERE v.version_id = ? AND v.kind = 'fix' ORDER BY i.id", this::read,
        version.getId());
  }

  public List<Long> idsOfProject(Long projectId) {
    return db.query("SELECT id FROM issue WHERE project_id = ? ORDER BY id", r -> r.getLong(1), projectId);
  }

  /** Of one project, or of all with null. */
  public long count(Long projectId) {
    if (projectId == null) return db.one("SELECT COUNT(*) FROM issue", r -> r.getLong(1)).orElse(0L);
    return db.one("SELECT COUNT(*) FROM issue WHERE project_id = ?", r -> r.getLong(1), projectId).orElse(0L);
  }

  List<ProjectComponent> components(Long issueId) {
    if (issueId == null) return List.of();
    return found(db.query("SELECT component_id FROM issue_component WHERE issue_id = ? ORDER BY component_id", r -> projects.componentById(r.getLong(1)), issueId));
  }

  List<Version> versions(Long issueId, String kind) {
    if (issueId == null) return List.of();
    return found(db.query("SELECT version_id FROM issue_version WHERE issue_id = ? AND kind = ? ORDER BY version_id", r -> projects.versionById(r.getLong(1)), issueId, kind));
  }

  private static <T> List<T> found(List<T> list) {
    return list.stream().filter(Objects::nonNull).toList();
  }

  /** Of the system field with null, else of a custom field; in alphabetical order. */
  public Set<Label> labels(Long issueId, Long fieldId) {
    if (issueId == null) return new LinkedHashSet<>();
    List<Object> args = new ArrayList<>(List.of(issueId));
    if (fieldId != null) args.add(fieldId);
    return new LinkedHashSet<>(db.query("SELECT id, label FROM label WHERE issue_id = ? AND field_id " + (fieldId == null ? "IS NULL" : "= ?") + " ORDER BY label",
        r -> new Label(r.getLong(1), issueId, fieldId, r.getString(2)), args.toArray()));
  }

  void insert(HostIssue issue) {
    Map<String, Object> row = new LinkedHashMap<>();
    COLUMNS.forEach(column -> row.put(column, issue.columns().get(column)));
    row.putAll(searchColumns(issue));
    db.insert("issue", row);
  }

  void update(HostIssue issue, Set<String> changed) {
    Map<String, Object> row = new LinkedHashMap<>();
    changed.forEach(column -> row.put(column, issue.columns().get(column)));
    row.putAll(searchColumns(issue));
    List<Object> args = new ArrayList<>(row.values());
    args.add(issue.getId());
    db.update("UPDATE issue SET " + String.join(" = ?, ", row.keySet()) + " = ? WHERE id = ?", args.toArray());
  }

  void touch(Long issueId, long now) {
    db.update("UPDATE issue SET updated = ? WHERE id = ?", now, issueId);
  }

  private static Map<String, Object> searchColumns(HostIssue issue) {
    Map<String, Object> columns = new LinkedHashMap<>();
    columns.put("summary_words", Words.searchable(issue.getSummary()));
    columns.put("text_words", Words.searchable(Objects.requireNonNullElse(issue.getDescription(), "")));
    return columns;
  }

  void setVersions(Long issueId, String kind, Collection<Version> versions) {
    db.update("DELETE FROM issue_version WHERE issue_id = ? AND kind = ?", issueId, kind);
    db.batch("INSERT INTO issue_version (issue_id, version_id, kind) VALUES (?, ?, ?)", versions.stream().map(v -> new Object[] {issueId, v.getId(), kind}).toList());
  }

  void setComponents(Long issueId, Collection<ProjectComponent> components) {
    db.update("DELETE FROM issue_component WHERE issue_id = ?", issueId);
    db.batch("INSERT INTO issue_component (issue_id, component_id) VALUES (?, ?)", components.stream().map(c -> new Object[] {issueId, c.getId()}).toList());
  }

  public void setLabels(Long issueId, Long fieldId, Collection<String> labels) {
    if (fieldId == null) db.update("DELETE FROM label WHERE issue_id = ? AND field_id IS NULL", issueId);
    else db.update("DELETE FROM label WHERE issue_id = ? AND field_id = ?", issueId, fieldId);
    db.batch("INSERT INTO label (id, issue_id, field_id, label, label_lower) VALUES (?, ?, ?, ?, ?)",
        labels.stream().distinct().map(label -> new Object[] {db.nextId("label"), issueId, fieldId, label, label.toLowerCase(Locale.ROOT)}).toList());
  }

  /** The issue with everything that hangs on it, links included. */
  void delete(Long issueId) {
    db.update("DELETE FROM change_item WHERE group_id IN (SELECT id FROM change_group WHERE issue_id = ?)", issueId);
    for (String table : List.of("change_group", "issue_comment", "issue_version", "issue_component", "label", "watcher", "custom_field_value", "moved_issue_key"))
      db.update("DELETE FROM " + table + " WHERE issue_id = ?", issueId);
    db.update("DELETE FROM issue_link WHERE source_id = ? OR destination_id = ?", issueId, issueId);
    db.update("DELETE FROM issue WHERE id = ?", issueId);
  }
}
