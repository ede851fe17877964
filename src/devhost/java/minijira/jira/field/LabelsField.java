package minijira.jira.field;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.impl.AbstractCustomFieldType;
import com.atlassian.jira.issue.customfields.view.CustomFieldParams;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.issue.label.Label;
import com.atlassian.jira.util.ErrorCollection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import minijira.jira.issue.IssueStore;

/** Words of one's own choosing; none is null. */
final class LabelsField extends AbstractCustomFieldType<Set<Label>, Label> {
  private final IssueStore issues;

  LabelsField(IssueStore issues) {
    this.issues = issues;
  }

  @Override
  public String getStringFromSingularObject(Label singularObject) {
    return singularObject.getLabel();
  }

  @Override
  public Label getSingularObjectFromString(String string) {
    return new Label(null, null, string);
  }

  @Override
  public Set<Long> remove(CustomField field) {
    return Set.of();
  }

  @Override
  public void validateFromParams(
      CustomFieldParams relevantParams,
      ErrorCollection errorCollectionToAddTo,
      FieldConfig config) {
    boolean tooLong = words(relevantParams).stream().anyMatch(word -> word.length() > 255);
    if (tooLong)
      errorCollectionToAddTo.addError(
          config.getFieldId(), "The label exceeds the maximum length of 255 characters.");
  }

  private static List<String> words(CustomFieldParams params) {
    Set<String> words = new LinkedHashSet<>();
    for (Object text : params.getAllValues())
      for (String word : text.toString().strip().split("\\s+"))
        if (!word.isEmpty()) words.add(word);
    return List.copyOf(words);
  }

  @Override
  public void createValue(CustomField field, Issue issue, Set<Label> value) {
    updateValue(field, issue, value);
  }

  @Override
  public void updateValue(CustomField field, Issue issue, Set<Label> value) {
    issues.setLabels(issue.getId(), field.getIdAsLong(), texts(value));
  }

  private static Set<String> texts(Set<Label> value) {
    return value == null
        ? Set.of()
        : value.stream().map(Label::getLabel).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  @Override
  public Set<Label> getValueFromCustomFieldParams(CustomFieldParams parameters) {
    List<String> words = words(parameters);
    return words.isEmpty()
        ? null
        : words.stream()
            .map(this::getSingularObjectFromString)
            .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  @Override
  public Object getStringValueFromCustomFieldParams(CustomFieldParams parameters) {
    return words(parameters);
  }

  @Override
  public Set<Label> getValueFromIssue(CustomField field, Issue issue) {
    Set<Label> labels = issues.labels(issue.getId(), field.getIdAsLong());
    return labels.isEmpty() ? null : labels;
  }

  @Override
  public boolean valuesEqual(Set<Label> value1, Set<Label> value2) {
    return Objects.equals(texts(value1), texts(value2));
  }

  @Override
  public Set<Label> getDefaultValue(FieldConfig fieldConfig) {
    return null;
  }

  @Override
  public void setDefaultValue(FieldConfig fieldConfig, Set<Label> value) {
    if (value != null)
      throw new UnsupportedOperationException("the mini Jira keeps no default labels");
  }

  @Override
  public String getChangelogValue(CustomField field, Set<Label> value) {
    return String.join(" ", texts(value));
  }
}
