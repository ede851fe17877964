package minijira.jira.issue;

import com.atlassian.jira.issue.ModifiedValue;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.issue.label.Label;
import com.atlassian.jira.issue.util.DefaultIssueChangeHolder;
import com.atlassian.jira.issue.util.IssueChangeHolder;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import minijira.jira.field.Fields;
import minijira.jira.field.IndexWatch;
import minijira.jira.project.AccessStore;

/**
 * Stores what was set on an issue object and says what has changed by that. History and events are
 * the caller's.
 */
public final class IssueWriter {
  private static final Map<String, String> COLUMNS =
      Map.ofEntries(
          Map.entry("summary", "summary"),
          Map.entry("description", "description"),
          Map.entry("environment", "environment"),
          Map.entry("status", "status_id"),
          Map.entry("resolution", "resolution_id"),
          Map.entry("priority", "priority_id"),
          Map.entry("issuetype", "issue_type_id"),
          Map.entry("assignee", "assignee"),
          Map.entry("reporter", "reporter"),
          Map.entry("duedate", "due_date"),
          Map.entry("security", "security_level_id"));

  private final IssueStore store;
  private final Fields fields;
  private final ChangeItems items;
  private final IndexWatch watch;
  private final Clock clock;

  public IssueWriter(
      IssueStore store, Fields fields, AccessStore access, IndexWatch watch, Clock clock) {
    this.store = store;
    this.watch = watch;
    this.fields = fields;
    this.items = new ChangeItems(access);
    this.clock = clock;
  }

  void insert(HostIssue issue) {
    store.insert(issue);
    if (issue.getModifiedFields().containsKey("labels"))
      store.addLabels(issue.getId(), null, texts(issue.getLabels()));
    if (issue.getModifiedFields().containsKey("components"))
      store.setComponents(issue.getId(), issue.getComponents());
    if (issue.getModifiedFields().containsKey("fixVersions"))
      store.setVersions(issue.getId(), "fix", issue.getFixVersions());
    if (issue.getModifiedFields().containsKey("versions"))
      store.setVersions(issue.getId(), "affects", issue.getAffectedVersions());
    watch.storing(
        () ->
            issue.getModifiedFields().forEach((field, value) -> insertValue(issue, field, value)));
  }

  private void insertValue(HostIssue issue, String fieldId, ModifiedValue<?> value) {
    CustomField field = fields.getCustomFieldObject(fieldId);
    if (field != null) field.createValue(issue, value.getNewValue());
  }

  /** Empty if the values are as before; then nothing is written. */
  List<ChangeItemBean> update(HostIssue issue) {
    HostIssue before = store.byId(issue.getId());
    if (before == null)
      throw new IllegalStateException("issue " + issue.getId() + " has been deleted");
    IssueChangeHolder holder = new DefaultIssueChangeHolder();
    Set<String> columns = new LinkedHashSet<>();
    for (String field : List.copyOf(issue.getModifiedFields().keySet())) {
      List<ChangeItemBean> changes = items.of(field, before, issue);
      changes.forEach(holder::addChangeItem);
      if (!changes.isEmpty()) writeSystemField(issue, field, columns);
      updateValue(issue, before, field, holder);
    }
    if (holder.getChangeItems().isEmpty()) return List.of();
    stamp(issue, before, columns);
    store.update(issue, columns);
    issue.resetModifiedFields();
    return List.copyOf(holder.getChangeItems());
  }

  private void writeSystemField(HostIssue issue, String field, Set<String> columns) {
    switch (field) {
      case "labels" -> store.setLabels(issue.getId(), null, texts(issue.getLabels()));
      case "components" -> store.setComponents(issue.getId(), issue.getComponents());
      case "fixVersions" -> store.setVersions(issue.getId(), "fix", issue.getFixVersions());
      case "versions" -> store.setVersions(issue.getId(), "affects", issue.getAffectedVersions());
      default -> columns.add(COLUMNS.get(field));
    }
  }

  private void updateValue(
      HostIssue issue, HostIssue before, String fieldId, IssueChangeHolder holder) {
    CustomField field = fields.getCustomFieldObject(fieldId);
    if (field == null) return;
    ModifiedValue<?> value = issue.getModifiedFields().get(fieldId);
    watch.storing(() -> field.updateValue(null, before, value, holder));
  }

  private void stamp(HostIssue issue, HostIssue before, Set<String> columns) {
    issue.columns().put("updated", clock.millis());
    columns.add("updated");
    boolean resolved = issue.getResolutionId() != null;
    if (resolved == (before.getResolutionId() != null)) return;
    issue.columns().put("resolution_date", resolved ? clock.millis() : null);
    columns.add("resolution_date");
  }

  private static List<String> texts(Set<Label> labels) {
    return labels.stream().map(Label::getLabel).toList();
  }
}
