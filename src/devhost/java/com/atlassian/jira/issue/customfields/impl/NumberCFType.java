package com.atlassian.jira.issue.customfields.impl;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.SortableCustomField;
import com.atlassian.jira.issue.customfields.converters.DoubleConverter;
import com.atlassian.jira.issue.customfields.manager.GenericConfigManager;
import com.atlassian.jira.issue.customfields.persistence.CustomFieldValuePersister;
import com.atlassian.jira.issue.customfields.persistence.PersistenceFieldType;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutItem;
import java.util.Map;

/** A number. */
public class NumberCFType extends AbstractSingleFieldType<Double>
    implements SortableCustomField<Double> {
  private final DoubleConverter converter;

  public NumberCFType(
      CustomFieldValuePersister customFieldValuePersister,
      DoubleConverter doubleConverter,
      GenericConfigManager genericConfigManager) {
    super(customFieldValuePersister, genericConfigManager);
    this.converter = doubleConverter;
  }

  @Override
  protected PersistenceFieldType getDatabaseType() {
    return PersistenceFieldType.TYPE_DECIMAL;
  }

  @Override
  public String getStringFromSingularObject(Double customFieldObject) {
    return converter.getString(customFieldObject);
  }

  @Override
  public Double getSingularObjectFromString(String string) throws FieldValidationException {
    return string == null || string.isBlank() ? null : converter.getDouble(string);
  }

  @Override
  public String getChangelogValue(CustomField field, Double value) {
    return value == null ? "" : converter.getStringForChangelog(value);
  }

  @Override
  public int compare(Double value1, Double value2, FieldConfig fieldConfig) {
    return value1.compareTo(value2);
  }

  @Override
  protected Object getDbValueFromObject(Double customFieldObject) {
    return customFieldObject;
  }

  @Override
  protected Double getObjectFromDbValue(Object databaseValue) throws FieldValidationException {
    return ((Number) databaseValue).doubleValue();
  }

  @Override
  public Map<String, Object> getVelocityParameters(
      Issue issue, CustomField field, FieldLayoutItem fieldLayoutItem) {
    return super.getVelocityParameters(issue, field, fieldLayoutItem);
  }
}
