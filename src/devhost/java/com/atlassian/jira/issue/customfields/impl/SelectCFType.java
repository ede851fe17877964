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

/** One option of a list; stored as the option's id. */
public class SelectCFType extends AbstractSingleFieldType<Option>
    implements SortableCustomField<String> {
  private final OptionsManager options;

  public SelectCFType(
      CustomFieldValuePersister customFieldValuePersister,
      OptionsManager optionsManager,
      GenericConfigManager genericConfigManager,
      JiraBaseUrls jiraBaseUrls) {
    super(customFieldValuePersister, genericConfigManager);
    this.options = optionsManager;
  }

  @Override
  protected PersistenceFieldType getDatabaseType() {
    return PersistenceFieldType.TYPE_LIMITED_TEXT;
  }

  @Override
  protected Object getDbValueFromObject(Option customFieldObject) {
    return getStringFromSingularObject(customFieldObject);
  }

  @Override
  protected Option getObjectFromDbValue(Object databaseValue) throws FieldValidationException {
    return options.findByOptionId(Long.valueOf(databaseValue.toString()));
  }

  @Override
  public Option getSingularObjectFromString(String string) throws FieldValidationException {
    if (string == null || string.isBlank() || string.equals("-1")) return null;
    Option found = string.matches("\\d+") ? options.findByOptionId(Long.valueOf(string)) : null;
    if (found == null) throw new FieldValidationException("There is no option " + string + ".");
    return found;
  }

  @Override
  public String getStringFromSingularObject(Option option) {
    return option == null ? null : option.getOptionId().toString();
  }

  @Override
  public String getChangelogString(CustomField field, Option value) {
    return value == null ? null : value.getValue();
  }

  public Options getOptions(FieldConfig fieldConfig, JiraContextNode jiraContextNode) {
    return options.getOptions(fieldConfig);
  }

  @Override
  public int compare(String value1, String value2, FieldConfig fieldConfig) {
    return value1.compareTo(value2);
  }
}
