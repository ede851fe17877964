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

/** Known from annex B and section 2; oldest 7.13, newest seen 9.x, assumed unchanged to 11.3. */
public class NumberCFType extends AbstractSingleFieldType<Double>
    implements SortableCustomField<Double> {
  public NumberCFType(
      CustomFieldValuePersister customFieldValuePersister,
      DoubleConverter doubleConverter,
      GenericConfigManager genericConfigManager) {
    super(null, null);
  }

  protected PersistenceFieldType getDatabaseType() {
    throw new UnsupportedOperationException("contract only");
  }

  public String getStringFromSingularObject(Double customFieldObject) {
    throw new UnsupportedOperationException("contract only");
  }

  public Double getSingularObjectFromString(String string) throws FieldValidationException {
    throw new UnsupportedOperationException("contract only");
  }

  public String getChangelogValue(CustomField field, Double value) {
    throw new UnsupportedOperationException("contract only");
  }

  public int compare(Double value1, Double value2, FieldConfig fieldConfig) {
    throw new UnsupportedOperationException("contract only");
  }

  protected Object getDbValueFromObject(Double customFieldObject) {
    throw new UnsupportedOperationException("contract only");
  }

  protected Double getObjectFromDbValue(Object databaseValue) throws FieldValidationException {
    throw new UnsupportedOperationException("contract only");
  }

  public Map<String, Object> getVelocityParameters(
      Issue issue, CustomField field, FieldLayoutItem fieldLayoutItem) {
    throw new UnsupportedOperationException("contract only");
  }
}
