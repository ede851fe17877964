package com.atlassian.jira.issue.customfields.impl;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.manager.GenericConfigManager;
import com.atlassian.jira.issue.customfields.persistence.CustomFieldValuePersister;
import com.atlassian.jira.issue.customfields.persistence.PersistenceFieldType;
import com.atlassian.jira.issue.customfields.view.CustomFieldParams;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.util.ErrorCollection;
import java.util.Set;

/** Known from annex B and section 2; oldest 7.13, newest seen 8.x, assumed unchanged to 11.3. */
public abstract class AbstractSingleFieldType<T> extends AbstractCustomFieldType<T, T> {
  protected final CustomFieldValuePersister customFieldValuePersister = null;

  protected final GenericConfigManager genericConfigManager = null;

  protected AbstractSingleFieldType(
      CustomFieldValuePersister customFieldValuePersister,
      GenericConfigManager genericConfigManager) {
    throw new UnsupportedOperationException("contract only");
  }

  public T getValueFromIssue(CustomField field, Issue issue) {
    throw new UnsupportedOperationException("contract only");
  }

  public Set<Long> remove(CustomField field) {
    throw new UnsupportedOperationException("contract only");
  }

  public void createValue(CustomField field, Issue issue, T value) {
    throw new UnsupportedOperationException("contract only");
  }

  public void updateValue(CustomField field, Issue issue, T value) {
    throw new UnsupportedOperationException("contract only");
  }

  public void setDefaultValue(FieldConfig fieldConfig, T value) {
    throw new UnsupportedOperationException("contract only");
  }

  public T getDefaultValue(FieldConfig fieldConfig) {
    throw new UnsupportedOperationException("contract only");
  }

  public void validateFromParams(
      CustomFieldParams relevantParams,
      ErrorCollection errorCollectionToAddTo,
      FieldConfig config) {
    throw new UnsupportedOperationException("contract only");
  }

  public T getValueFromCustomFieldParams(CustomFieldParams relevantParams)
      throws FieldValidationException {
    throw new UnsupportedOperationException("contract only");
  }

  public Object getStringValueFromCustomFieldParams(CustomFieldParams parameters) {
    throw new UnsupportedOperationException("contract only");
  }

  public String getChangelogValue(CustomField field, T value) {
    throw new UnsupportedOperationException("contract only");
  }

  protected abstract PersistenceFieldType getDatabaseType();

  protected abstract Object getDbValueFromObject(T customFieldObject);

  protected abstract T getObjectFromDbValue(Object databaseValue) throws FieldValidationException;
}
