package com.atlassian.jira.issue.customfields.impl;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.view.CustomFieldParams;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.util.ErrorCollection;
import java.util.Set;

/** Known from annex B and section 2; oldest 7.13, newest seen 8.x, assumed unchanged to 11.3. */
public abstract class CalculatedCFType<T, S> extends AbstractCustomFieldType<T, S> {
  public CalculatedCFType() {
    throw new UnsupportedOperationException("contract only");
  }

  public Set<Long> remove(CustomField field) {
    throw new UnsupportedOperationException("contract only");
  }

  public void validateFromParams(
      CustomFieldParams relevantParams,
      ErrorCollection errorCollectionToAddTo,
      FieldConfig config) {
    throw new UnsupportedOperationException("contract only");
  }

  public void createValue(CustomField field, Issue issue, T value) {
    throw new UnsupportedOperationException("contract only");
  }

  public void updateValue(CustomField field, Issue issue, T value) {
    throw new UnsupportedOperationException("contract only");
  }

  public T getDefaultValue(FieldConfig fieldConfig) {
    throw new UnsupportedOperationException("contract only");
  }

  public void setDefaultValue(FieldConfig fieldConfig, T value) {
    throw new UnsupportedOperationException("contract only");
  }

  public String getChangelogValue(CustomField field, T value) {
    throw new UnsupportedOperationException("contract only");
  }

  public T getValueFromCustomFieldParams(CustomFieldParams parameters)
      throws FieldValidationException {
    throw new UnsupportedOperationException("contract only");
  }

  public Object getStringValueFromCustomFieldParams(CustomFieldParams parameters) {
    throw new UnsupportedOperationException("contract only");
  }

  public int compare(T value1, T value2, FieldConfig fieldConfig) {
    throw new UnsupportedOperationException("contract only");
  }
}
