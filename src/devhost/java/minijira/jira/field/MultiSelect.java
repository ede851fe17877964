package minijira.jira.field;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.impl.AbstractCustomFieldType;
import com.atlassian.jira.issue.customfields.impl.FieldValidationException;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.customfields.persistence.PersistenceFieldType;
import com.atlassian.jira.issue.customfields.view.CustomFieldParams;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.util.ErrorCollection;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Several choices; no choice is null. */
final class MultiSelect extends AbstractCustomFieldType<Collection<Option>, Option> {
  private final Values values;
  private final OptionStore options;

  MultiSelect(Values values, OptionStore options) {
    this.values = values;
    this.options = options;
  }

  @Override
  public String getStringFromSingularObject(Option singularObject) {
    return singularObject.getOptionId().toString();
  }

  @Override
  public Option getSingularObjectFromString(String string) throws FieldValidationException {
    Option found =
        string.matches("\\d{1,18}") ? options.findByOptionId(Long.valueOf(string)) : null;
    if (found == null)
      throw new FieldValidationException("Option id '" + string + "' is not valid");
    return found;
  }

  @Override
  public Set<Long> remove(CustomField field) {
    return values.removeAllValues(field.getId());
  }

  @Override
  public void validateFromParams(
      CustomFieldParams relevantParams,
      ErrorCollection errorCollectionToAddTo,
      FieldConfig config) {
    try {
      getValueFromCustomFieldParams(relevantParams);
    } catch (FieldValidationException e) {
      errorCollectionToAddTo.addError(
          config.getFieldId(), e.getMessage(), ErrorCollection.Reason.VALIDATION_FAILED);
    }
  }

  @Override
  public void createValue(CustomField field, Issue issue, Collection<Option> value) {
    updateValue(field, issue, value);
  }

  @Override
  public void updateValue(CustomField field, Issue issue, Collection<Option> value) {
    List<String> ids =
        value == null
            ? List.of()
            : value.stream().map(option -> option.getOptionId().toString()).toList();
    values.updateValues(field, issue.getId(), PersistenceFieldType.TYPE_LIMITED_TEXT, ids);
  }

  @Override
  public Collection<Option> getValueFromCustomFieldParams(CustomFieldParams parameters)
      throws FieldValidationException {
    Collection<Option> chosen = new LinkedHashSet<>();
    for (Object text : parameters.getAllValues())
      if (!text.equals("-1")) chosen.add(getSingularObjectFromString(text.toString()));
    return chosen.isEmpty() ? null : List.copyOf(chosen);
  }

  @Override
  public Object getStringValueFromCustomFieldParams(CustomFieldParams parameters) {
    return parameters.getAllValues();
  }

  @Override
  public Collection<Option> getValueFromIssue(CustomField field, Issue issue) {
    List<Option> found =
        values.getValues(field, issue.getId(), PersistenceFieldType.TYPE_LIMITED_TEXT).stream()
            .map(id -> options.findByOptionId(Long.valueOf((String) id)))
            .filter(Objects::nonNull)
            .toList();
    return found.isEmpty() ? null : found;
  }

  @Override
  public boolean valuesEqual(Collection<Option> value1, Collection<Option> value2) {
    return Objects.equals(
        value1 == null ? Set.of() : Set.copyOf(value1),
        value2 == null ? Set.of() : Set.copyOf(value2));
  }

  @Override
  public Collection<Option> getDefaultValue(FieldConfig fieldConfig) {
    return null;
  }

  @Override
  public void setDefaultValue(FieldConfig fieldConfig, Collection<Option> value) {
    if (value != null)
      throw new UnsupportedOperationException(
          "the mini Jira keeps no defaults of multiple choices");
  }

  @Override
  public String getChangelogValue(CustomField field, Collection<Option> value) {
    return value == null
        ? ""
        : value.stream()
            .map(option -> option.getOptionId().toString())
            .collect(Collectors.joining(", ", "[", "]"));
  }

  @Override
  public String getChangelogString(CustomField field, Collection<Option> value) {
    return value == null
        ? ""
        : value.stream().map(Option::getValue).collect(Collectors.joining(","));
  }
}
