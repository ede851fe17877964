package com.atlassian.jira.issue.customfields.impl;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.manager.GenericConfigManager;
import com.atlassian.jira.issue.customfields.persistence.CustomFieldValuePersister;
import com.atlassian.jira.issue.customfields.persistence.PersistenceFieldType;
import com.atlassian.jira.issue.customfields.view.CustomFieldParams;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.util.ErrorCollection;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** A field with one value, kept by the persister. */
public abstract class AbstractSingleFieldType<T> extends AbstractCustomFieldType<T, T> {
  private static final String DEFAULT_VALUE = "DefaultValue";

  protected final CustomFieldValuePersister customFieldValuePersister;

  protected final GenericConfigManager genericConfigManager;

  protected AbstractSingleFieldType(
      CustomFieldValuePersister customFieldValuePersister,
      GenericConfigManager genericConfigManager) {
    this.customFieldValuePersister = customFieldValuePersister;
    this.genericConfigManager = genericConfigManager;
  }

  @Override
  public T getValueFromIssue(CustomField field, Issue issue) {
    if (issue.getId() == null) return null;
    List<Object> stored =
        customFieldValuePersister.getValues(field, issue.getId(), getDatabaseType());
    if (stored == null || stored.isEmpty() || stored.get(0) == null) return null;
    return getObjectFromDbValue(stored.get(0));
  }

  @Override
  public Set<Long> remove(CustomField field) {
    return customFieldValuePersister.removeAllValues(field.getId());
  }

  @Override
  public void createValue(CustomField field, Issue issue, T value) {
    customFieldValuePersister.createValues(field, issue.getId(), getDatabaseType(), stored(value));
  }

  @Override
  public void updateValue(CustomField field, Issue issue, T value) {
    customFieldValuePersister.updateValues(field, issue.getId(), getDatabaseType(), stored(value));
  }

  private List<Object> stored(T value) {
    return Collections.singletonList(getDbValueFromObject(value));
  }

  @Override
  public void setDefaultValue(FieldConfig fieldConfig, T value) {
    genericConfigManager.update(
        DEFAULT_VALUE, fieldConfig.getId().toString(), getDbValueFromObject(value));
  }

  @Override
  public T getDefaultValue(FieldConfig fieldConfig) {
    Object stored = genericConfigManager.retrieve(DEFAULT_VALUE, fieldConfig.getId().toString());
    return stored == null ? null : getObjectFromDbValue(stored);
  }

  @Override
  public void validateFromParams(
      CustomFieldParams relevantParams,
      ErrorCollection errorCollectionToAddTo,
      FieldConfig config) {
    try {
      getValueFromCustomFieldParams(relevantParams);
    } catch (FieldValidationException wrong) {
      errorCollectionToAddTo.addError(
          config.getCustomField().getId(),
          wrong.getMessage(),
          ErrorCollection.Reason.VALIDATION_FAILED);
    }
  }

  @Override
  public T getValueFromCustomFieldParams(CustomFieldParams relevantParams)
      throws FieldValidationException {
    Object given = relevantParams == null ? null : relevantParams.getFirstValueForNullKey();
    return given == null ? null : getSingularObjectFromString(given.toString());
  }

  @Override
  public Object getStringValueFromCustomFieldParams(CustomFieldParams parameters) {
    return parameters.getFirstValueForNullKey();
  }

  @Override
  public String getChangelogValue(CustomField field, T value) {
    return value == null ? "" : getStringFromSingularObject(value);
  }

  protected abstract PersistenceFieldType getDatabaseType();

  protected abstract Object getDbValueFromObject(T customFieldObject);

  protected abstract T getObjectFromDbValue(Object databaseValue) throws FieldValidationException;
}
