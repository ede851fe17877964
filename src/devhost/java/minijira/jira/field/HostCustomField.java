package minijira.jira.field;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.ModifiedValue;
import com.atlassian.jira.issue.context.IssueContext;
import com.atlassian.jira.issue.customfields.CustomFieldSearcher;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.issue.fields.config.FieldConfigScheme;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutItem;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.issue.util.IssueChangeHolder;
import com.atlassian.jira.project.Project;
import java.util.List;

/** A custom field as read. What it does with values is its type's business. */
public record HostCustomField(
    FieldTypes types,
    Long id,
    String name,
    String description,
    String typeKey,
    String searcherKey,
    List<Context> contexts,
    FieldConfig config)
    implements CustomField {

  @Override
  public boolean isInScope(Project project, List<String> issueTypeIds) {
    Long projectId = project == null ? null : project.getId();
    List<String> wanted =
        issueTypeIds == null || issueTypeIds.isEmpty()
            ? java.util.Collections.singletonList(null)
            : issueTypeIds;
    return wanted.stream()
        .anyMatch(type -> contexts.stream().anyMatch(context -> context.holds(projectId, type)));
  }

  boolean isInScope(IssueContext issue) {
    return contexts.stream()
        .anyMatch(context -> context.holds(issue.getProjectId(), issue.getIssueTypeId()));
  }

  @Override
  public Object getValue(Issue issue) {
    CustomFieldType<?, ?> type = getCustomFieldType();
    return type == null ? null : type.getValueFromIssue(this, issue);
  }

  @Override
  public CustomFieldSearcher getCustomFieldSearcher() {
    return searcherKey == null ? null : Searcher.byKey(searcherKey);
  }

  @Override
  public String getDescription() {
    return description == null ? "" : description;
  }

  @Override
  public String getFieldName() {
    return name;
  }

  @Override
  public String getUntranslatedName() {
    return name;
  }

  @Override
  public Long getIdAsLong() {
    return id;
  }

  @Override
  public String getId() {
    return "customfield_" + id;
  }

  @Override
  public String getNameKey() {
    return name;
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public List<FieldConfigScheme> getConfigurationSchemes() {
    return List.of((FieldConfigScheme) config);
  }

  /** Null outside of the field's context. */
  @Override
  public FieldConfig getRelevantConfig(Issue issue) {
    return isInScope(issue) ? config : null;
  }

  @Override
  public FieldConfig getRelevantConfig(IssueContext issueContext) {
    return isInScope(issueContext) ? config : null;
  }

  @Override
  public boolean isGlobal() {
    return contexts.contains(new Context(null, null));
  }

  /** Null while the plugin that brings the type is disabled. */
  @Override
  public CustomFieldType getCustomFieldType() {
    return types.find(typeKey);
  }

  @Override
  @SuppressWarnings("unchecked")
  public void createValue(Issue issue, Object value) {
    if (value != null) getCustomFieldType().createValue(this, issue, value);
  }

  /** A type that has no change log value for what comes wants no change item at all. */
  @Override
  @SuppressWarnings("unchecked")
  public void updateValue(
      FieldLayoutItem fieldLayoutItem,
      Issue issue,
      ModifiedValue modifiedValue,
      IssueChangeHolder issueChangeHolder) {
    CustomFieldType<Object, Object> type = getCustomFieldType();
    Object before = type.getValueFromIssue(this, issue);
    Object after = modifiedValue.getNewValue();
    if (before == null ? after == null : type.valuesEqual(before, after)) return;
    if (before == null) createValue(issue, after);
    else type.updateValue(this, issue, after);
    Logged to = logged(type, after);
    if (to == null) return;
    Logged from = before == null ? null : logged(type, before);
    if (from == null) from = new Logged(null, null);
    issueChangeHolder.addChangeItem(
        new ChangeItemBean(ChangeItemBean.CUSTOM_FIELD, name, from.id, from.text, to.id, to.text));
  }

  /** Types without a readable text of their own write the plain value, and no id beside it. */
  private record Logged(String id, String text) {}

  private Logged logged(CustomFieldType<Object, Object> type, Object value) {
    String id = type.getChangelogValue(this, value);
    String text = id == null ? null : type.getChangelogString(this, value);
    if (id == null) return null;
    return text == null ? new Logged(null, id) : new Logged(id, text);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CustomField field && field.getIdAsLong().equals(id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return name + " (" + getId() + ")";
  }
}
