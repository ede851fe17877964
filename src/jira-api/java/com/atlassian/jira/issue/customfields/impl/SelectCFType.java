package com.atlassian.jira.issue.customfields.impl;

import com.atlassian.jira.issue.context.JiraContextNode;
import com.atlassian.jira.issue.customfields.SortableCustomField;
import com.atlassian.jira.issue.customfields.manager.GenericConfigManager;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.customfields.option.Options;
import com.atlassian.jira.issue.customfields.persistence.CustomFieldValuePersister;
import com.atlassian.jira.issue.customfields.persistence.PersistenceFieldType;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.util.JiraBaseUrls;

/** Known from annex B and section 2; oldest 7.13, newest seen 8.x, assumed unchanged to 11.3. */
public class SelectCFType extends AbstractSingleFieldType<Option>
    implements SortableCustomField<String> {
  public SelectCFType(
      CustomFieldValuePersister customFieldValuePersister,
      OptionsManager optionsManager,
      GenericConfigManager genericConfigManager,
      JiraBaseUrls jiraBaseUrls) {
    super(null, null);
  }

  protected PersistenceFieldType getDatabaseType() {
    throw new UnsupportedOperationException("contract only");
  }

  protected Object getDbValueFromObject(Option customFieldObject) {
    throw new UnsupportedOperationException("contract only");
  }

  protected Option getObjectFromDbValue(Object databaseValue) throws FieldValidationException {
    throw new UnsupportedOperationException("contract only");
  }

  public Option getSingularObjectFromString(String string) throws FieldValidationException {
    throw new UnsupportedOperationException("contract only");
  }

  public String getStringFromSingularObject(Option option) {
    throw new UnsupportedOperationException("contract only");
  }

  public String getChangelogString(CustomField field, Option value) {
    throw new UnsupportedOperationException("contract only");
  }

  public Options getOptions(FieldConfig fieldConfig, JiraContextNode jiraContextNode) {
    throw new UnsupportedOperationException("contract only");
  }

  public int compare(String value1, String value2, FieldConfig fieldConfig) {
    throw new UnsupportedOperationException("contract only");
  }
}
