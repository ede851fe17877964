package com.atlassian.jira.issue.customfields.impl;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.view.CustomFieldParams;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.util.ErrorCollection;
import java.util.Set;

/** A field that is worked out each time and never stored. */
public abstract class CalculatedCFType<T, S> extends AbstractCustomFieldType<T, S> {
  public CalculatedCFType() {}

  @Override
  public Set<Long> remove(CustomField field) {
    return Set.of();
  }

  @Override
  public void validateFromParams(
      CustomFieldParams relevantParams,
      ErrorCollection errorCollectionToAddTo,
      FieldConfig config) {}

  @Override
  public void createValue(CustomField field, Issue issue, T value) {}

  @Override
  public void updateValue(CustomField field, Issue issue, T value) {}

  @Override
  public T getDefaultValue(FieldConfig fieldConfig) {
    return null;
  }

  @Override
  public void setDefaultValue(FieldConfig fieldConfig, T value) {}

  @Override
  public String getChangelogValue(CustomField field, T value) {
    return null;
  }

  @Override
  public T getValueFromCustomFieldParams(CustomFieldParams parameters)
      throws FieldValidationException {
    return null;
  }

  @Override
  public Object getStringValueFromCustomFieldParams(CustomFieldParams parameters) {
    return null;
  }

  @SuppressWarnings("unchecked")
  public int compare(T value1, T value2, FieldConfig fieldConfig) {
    if (value1 instanceof Comparable<?>) return ((Comparable<T>) value1).compareTo(value2);
    return 0;
  }
}
