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

/**
 * Rows of issues and of what hangs on them. No permissions, no events, no history: those are above.
 */
public final class IssueStore {
  private static final Pattern KEY = Pattern.compile("([A-Za-z][A-Za-z0-9_]*)-(\\d{1,18})");
  private static final int CHUNK = 500;
  private static final List<String> NARROW =
      List.of(
          "id",
          "project_id",
          "issue_num",
          "issue_type_id",
          "parent_id",
          "summary",
          "status_id",
          "priority_id",
          "resolution_id",
          "assignee",
          "reporter",
          "creator",
          "created",
          "updated",
          "due_date",
          "resolution_date",
          "security_level_id",
          "archived");

  /** Long texts live in a table of their own, so that a scan of the issues stays cheap. */
  private static final List<String> WIDE = List.of("description", "environment");

  private static final String READ =
      "SELECT i."
          + String.join(", i.", NARROW)
          + ", x."
          + String.join(", x.", WIDE)
          + " FROM issue i LEFT JOIN issue_text x ON x.issue_id = i.id ";

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

  private HostIssue read(ResultSet row) throws SQLException {
    Map<String, Object> columns = new LinkedHashMap<>();
    for (int i = 0; i < NARROW.size(); i++) columns.put(NARROW.get(i), row.getObject(i + 1));
    for (int i = 0; i < WIDE.size(); i++)
      columns.put(WIDE.get(i), row.getObject(NARROW.size() + i + 1));
    return new HostIssue(lookups, columns);
  }

  /** Null if there is none. */
  public HostIssue byId(Long id) {
    return id == null ? null : db.one(READ + "WHERE i.id = ?", this::read, id).orElse(null);
  }

  /** By current or former key, in any case; null if there is none. */
  public HostIssue byKey(String key) {
    HostIssue found = byCurrentKey(key);
    if (found != null || key == null) return found;
    return db.one(
            "SELECT issue_id FROM moved_issue_key WHERE old_key = ?",
            r -> r.getLong(1),
            key.toUpperCase(Locale.ROOT))
        .map(this::byId)
        .orElse(null);
  }

  public HostIssue byCurrentKey(String key) {
    Matcher parts = KEY.matcher(key == null ? "" : key.strip());
    if (!parts.matches()) return null;
    HostProject project = projects.byKey(parts.group(1));
    if (project == null) return null;
    return db.one(
            READ + "WHERE i.project_id = ? AND i.issue_num = ?",
            this::read,
            project.id(),
            Long.valueOf(parts.group(2)))
        .orElse(null);
  }

  /** In the order of the ids; unknown ones are left out. */
  public List<HostIssue> byIds(Collection<Long> ids) {
    List<Long> wanted = ids.stream().filter(Objects::nonNull).distinct().toList();
    Map<Long, HostIssue> found = new LinkedHashMap<>();
    for (int from = 0; from < wanted.size(); from += CHUNK) {
      List<Long> chunk = wanted.subList(from, Math.min(from + CHUNK, wanted.size()));
      db.query(READ + "WHERE i.id IN (" + marks(chunk.size()) + ")", this::read, chunk.toArray())
          .forEach(issue -> found.put(issue.getId(), issue));
    }
    return wanted.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  public static String marks(int count) {
    return count == 0 ? "NULL" : "?, ".repeat(count - 1) + "?";
  }

  List<HostIssue> subTasks(Long parentId) {
    return db.query(READ + "WHERE i.parent_id = ? ORDER BY i.id", this::read, parentId);
  }

  public List<HostIssue> fixedIn(Version version) {
    return db.query(
        READ
            + "JOIN issue_version v ON v.issue_id = i.id WHERE v.version_id = ? AND v.kind = 'fix'"
            + " ORDER BY i.id",
        this::read,
        version.getId());
  }

  public List<Long> idsOfProject(Long projectId) {
    return db.query(
        "SELECT id FROM issue WHERE project_id = ? ORDER BY id", r -> r.getLong(1), projectId);
  }

  /** Of one project, or of all with null. */
  public long count(Long projectId) {
    if (projectId == null)
      return db.one("SELECT COUNT(*) FROM issue", r -> r.getLong(1)).orElse(0L);
    return db.one("SELECT COUNT(*) FROM issue WHERE project_id = ?", r -> r.getLong(1), projectId)
        .orElse(0L);
  }

  List<ProjectComponent> components(Long issueId) {
    if (issueId == null) return List.of();
    return found(
        db.query(
            "SELECT component_id FROM issue_component WHERE issue_id = ? ORDER BY component_id",
            r -> projects.componentById(r.getLong(1)),
            issueId));
  }

  List<Version> versions(Long issueId, String kind) {
    if (issueId == null) return List.of();
    return found(
        db.query(
            "SELECT version_id FROM issue_version WHERE issue_id = ? AND kind = ? ORDER BY"
                + " version_id",
            r -> projects.versionById(r.getLong(1)),
            issueId,
            kind));
  }

  private static <T> List<T> found(List<T> list) {
    return list.stream().filter(Objects::nonNull).toList();
  }

  /** Of the system field with null, else of a custom field; in alphabetical order. */
  public Set<Label> labels(Long issueId, Long fieldId) {
    if (issueId == null) return new LinkedHashSet<>();
    List<Object> args = new ArrayList<>(List.of(issueId));
    if (fieldId != null) args.add(fieldId);
    return new LinkedHashSet<>(
        db.query(
            "SELECT id, label FROM label WHERE issue_id = ? AND field_id "
                + (fieldId == null ? "IS NULL" : "= ?")
                + " ORDER BY label",
            r -> new Label(r.getLong(1), issueId, fieldId, r.getString(2)),
            args.toArray()));
  }

  void insert(HostIssue issue) {
    Map<String, Object> row = new LinkedHashMap<>();
    NARROW.forEach(column -> row.put(column, issue.columns().get(column)));
    db.insert("issue", row);
    db.update(
        "INSERT INTO issue_words (summary_words, text_words, issue_id) VALUES (?, ?, ?)",
        words(issue));
    if (issue.getDescription() != null || issue.getEnvironment() != null)
      db.update(
          "INSERT INTO issue_text (description, environment, issue_id) VALUES (?, ?, ?)",
          texts(issue));
  }

  void update(HostIssue issue, Set<String> changed) {
    List<String> narrow = changed.stream().filter(NARROW::contains).toList();
    List<Object> args = new ArrayList<>();
    narrow.forEach(column -> args.add(issue.columns().get(column)));
    args.add(issue.getId());
    db.update(
        "UPDATE issue SET " + String.join(" = ?, ", narrow) + " = ? WHERE id = ?", args.toArray());
    if (narrow.size() < changed.size()
        && db.update(
                "UPDATE issue_text SET description = ?, environment = ? WHERE issue_id = ?",
                texts(issue))
            == 0)
      db.update(
          "INSERT INTO issue_text (description, environment, issue_id) VALUES (?, ?, ?)",
          texts(issue));
    if (changed.contains("summary") || changed.contains("description"))
      db.update(
          "UPDATE issue_words SET summary_words = ?, text_words = ? WHERE issue_id = ?",
          words(issue));
  }

  HostIssue move(HostIssue issue, Long projectId, long number) {
    db.update("DELETE FROM moved_issue_key WHERE old_key = ?", issue.getKey());
    db.update(
        "INSERT INTO moved_issue_key (old_key, issue_id) VALUES (?, ?)",
        issue.getKey(),
        issue.getId());
    db.update(
        "UPDATE issue SET project_id = ?, issue_num = ?, security_level_id = NULL WHERE id = ?",
        projectId,
        number,
        issue.getId());
    return byId(issue.getId());
  }

  void archive(Long issueId, boolean archived) {
    db.update("UPDATE issue SET archived = ? WHERE id = ?", archived, issueId);
  }

  void touch(Long issueId, long now) {
    db.update("UPDATE issue SET updated = ? WHERE id = ?", now, issueId);
  }

  private static Object[] texts(HostIssue issue) {
    return new Object[] {issue.getDescription(), issue.getEnvironment(), issue.getId()};
  }

  private static Object[] words(HostIssue issue) {
    return new Object[] {
      Words.searchable(issue.getSummary()),
      Words.searchable(Objects.requireNonNullElse(issue.getDescription(), "")),
      issue.getId()
    };
  }

  void setVersions(Long issueId, String kind, Collection<Version> versions) {
    db.update("DELETE FROM issue_version WHERE issue_id = ? AND kind = ?", issueId, kind);
    db.batch(
        "INSERT INTO issue_version (issue_id, version_id, kind) VALUES (?, ?, ?)",
        versions.stream().map(v -> new Object[] {issueId, v.getId(), kind}).toList());
  }

  void setComponents(Long issueId, Collection<ProjectComponent> components) {
    db.update("DELETE FROM issue_component WHERE issue_id = ?", issueId);
    db.batch(
        "INSERT INTO issue_component (issue_id, component_id) VALUES (?, ?)",
        components.stream().map(c -> new Object[] {issueId, c.getId()}).toList());
  }

  public void setLabels(Long issueId, Long fieldId, Collection<String> labels) {
    if (fieldId == null)
      db.update("DELETE FROM label WHERE issue_id = ? AND field_id IS NULL", issueId);
    else db.update("DELETE FROM label WHERE issue_id = ? AND field_id = ?", issueId, fieldId);
    addLabels(issueId, fieldId, labels);
  }

  void addLabels(Long issueId, Long fieldId, Collection<String> labels) {
    db.batch(
        "INSERT INTO label (id, issue_id, field_id, label, label_lower) VALUES (?, ?, ?, ?, ?)",
        labels.stream()
            .distinct()
            .map(
                label ->
                    new Object[] {
                      db.nextId("label"), issueId, fieldId, label, label.toLowerCase(Locale.ROOT)
                    })
            .toList());
  }

  /** The issue with everything that hangs on it, links included. */
  void delete(Long issueId) {
    db.update(
        "DELETE FROM change_item WHERE group_id IN (SELECT id FROM change_group WHERE issue_id ="
            + " ?)",
        issueId);
    for (String table :
        List.of(
            "issue_text",
            "issue_words",
            "change_group",
            "issue_comment",
            "issue_version",
            "issue_component",
            "label",
            "watcher",
            "custom_field_value",
            "moved_issue_key")) db.update("DELETE FROM " + table + " WHERE issue_id = ?", issueId);
    db.update("DELETE FROM issue_link WHERE source_id = ? OR destination_id = ?", issueId, issueId);
    db.update("DELETE FROM issue WHERE id = ?", issueId);
  }
}
