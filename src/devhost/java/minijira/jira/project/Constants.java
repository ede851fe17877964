package minijira.jira.project;

import com.atlassian.jira.config.ConstantsManager;
import com.atlassian.jira.config.StatusManager;
import com.atlassian.jira.issue.IssueConstant;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.priority.Priority;
import com.atlassian.jira.issue.resolution.Resolution;
import com.atlassian.jira.issue.status.Status;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import minijira.store.Cached;
import minijira.store.ConfigVersion;
import minijira.store.Db;
import minijira.store.RowReader;

/** Issue types, statuses, priorities and resolutions. */
public final class Constants implements ConstantsManager, StatusManager {
  private record Lists(
      Map<String, IssueType> types,
      Map<String, Status> statuses,
      Map<String, Priority> priorities,
      Map<String, Resolution> resolutions) {}

  private final Db db;
  private final ConfigVersion version;
  private final Cached<Lists> lists;

  public Constants(Db db, ConfigVersion version) {
    this.db = db;
    this.version = version;
    this.lists = new Cached<>(version, this::load);
  }

  private Lists load() {
    return new Lists(
        read(
            "issue_type",
            r ->
                new HostIssueType(
                    r.getLong("id"),
                    r.getString("name"),
                    r.getString("description"),
                    r.getBoolean("subtask"),
                    r.getLong("seq"),
                    (Long) r.getObject("avatar_id"))),
        read(
            "issue_status",
            r ->
                new HostStatus(
                    r.getLong("id"),
                    r.getString("name"),
                    r.getString("description"),
                    r.getLong("seq"),
                    Category.byId(r.getLong("category_id")))),
        read(
            "priority",
            r ->
                new HostPriority(
                    r.getLong("id"),
                    r.getString("name"),
                    r.getString("description"),
                    r.getLong("seq"))),
        read(
            "resolution",
            r ->
                new HostResolution(
                    r.getLong("id"),
                    r.getString("name"),
                    r.getString("description"),
                    r.getLong("seq"))));
  }

  private <C extends IssueConstant> Map<String, C> read(String table, RowReader<C> reader) {
    Map<String, C> found = new LinkedHashMap<>();
    db.query("SELECT * FROM " + table + " ORDER BY seq, id", reader)
        .forEach(c -> found.put(c.getId(), c));
    return found;
  }

  /** By id, or by name without case. */
  public static <C extends IssueConstant> Optional<C> named(Collection<C> all, String name) {
    return all.stream()
        .filter(c -> c.getName().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  public Status addStatus(long id, String name, Category category) {
    insert("issue_status", id, name, Map.of("category_id", category.category().getId()));
    return getStatus(String.valueOf(id));
  }

  public IssueType addIssueType(long id, String name, String description, boolean subTask) {
    return addIssueType(id, name, description, subTask, null);
  }

  IssueType addIssueType(long id, String name, String description, boolean subTask, Long avatarId) {
    Map<String, Object> more = new LinkedHashMap<>(Map.of("subtask", subTask));
    more.put("description", description == null ? "" : description);
    more.put("avatar_id", avatarId);
    insert("issue_type", id, name, more);
    return getIssueType(String.valueOf(id));
  }

  void renameIssueType(String id, String name) {
    db.tx(
        () -> {
          db.update("UPDATE issue_type SET name = ? WHERE id = ?", name, Long.valueOf(id));
          version.changed();
        });
  }

  public void addPriority(long id, String name, String color) {
    insert("priority", id, name, Map.of("color", color));
  }

  public void addResolution(long id, String name) {
    insert("resolution", id, name, Map.of());
  }

  private void insert(String table, long id, String name, Map<String, Object> more) {
    Map<String, Object> row = new LinkedHashMap<>(Map.of("id", id, "name", name));
    row.putAll(more);
    db.tx(
        () -> {
          row.put("seq", db.one("SELECT COUNT(*) FROM " + table, r -> r.getLong(1)).orElse(0L) + 1);
          db.insert(table, row);
          version.changed();
        });
  }

  public Collection<IssueType> getIssueTypes() {
    return List.copyOf(lists.get().types.values());
  }

  @Override
  public IssueType getIssueType(String id) {
    return lists.get().types.get(id);
  }

  @Override
  public void refreshIssueTypes() {
    version.lookAgain();
  }

  @Override
  public Collection<IssueType> getAllIssueTypeObjects() {
    return getIssueTypes();
  }

  @Override
  public Collection<IssueType> getRegularIssueTypeObjects() {
    return getIssueTypes().stream().filter(type -> !type.isSubTask()).toList();
  }

  @Override
  public Collection<IssueType> getSubTaskIssueTypeObjects() {
    return getIssueTypes().stream().filter(IssueType::isSubTask).toList();
  }

  @Override
  public Collection<Status> getStatuses() {
    return List.copyOf(lists.get().statuses.values());
  }

  @Override
  public Status getStatus(String id) {
    return lists.get().statuses.get(id);
  }

  @Override
  public Collection<Priority> getPriorities() {
    return List.copyOf(lists.get().priorities.values());
  }

  @Override
  public Priority getPriorityObject(String id) {
    return lists.get().priorities.get(id);
  }

  @Override
  public Collection<Resolution> getResolutions() {
    return List.copyOf(lists.get().resolutions.values());
  }

  @Override
  public Resolution getResolution(String id) {
    return lists.get().resolutions.get(id);
  }
}
