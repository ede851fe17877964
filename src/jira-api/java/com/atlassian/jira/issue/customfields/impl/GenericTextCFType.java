package com.atlassian.jira.issue.customfields.impl;

import com.atlassian.jira.issue.customfields.SortableCustomField;
import com.atlassian.jira.issue.customfields.manager.GenericConfigManager;
import com.atlassian.jira.issue.customfields.persistence.CustomFieldValuePersister;
import com.atlassian.jira.issue.customfields.persistence.PersistenceFieldType;
import com.atlassian.jira.issue.customfields.view.CustomFieldParams;
import com.atlassian.jira.issue.fields.TextFieldCharacterLengthValidator;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.security.JiraAuthenticationContext;

/** Known from annex B and section 2; oldest 7.13, newest seen 8.x, assumed unchanged to 11.3. */
public class GenericTextCFType extends AbstractSingleFieldType<String>
    implements SortableCustomField<String> {
  protected GenericTextCFType(
      CustomFieldValuePersister customFieldValuePersister,
      GenericConfigManager genericConfigManager,
      TextFieldCharacterLengthValidator textFieldCharacterLengthValidator,
      JiraAuthenticationContext jiraAuthenticationContext) {
    super(null, null);
  }

  protected PersistenceFieldType getDatabaseType() {
    throw new UnsupportedOperationException("contract only");
  }

  protected Object getDbValueFromObject(String customFieldObject) {
    throw new UnsupportedOperationException("contract only");
  }

  protected String getObjectFromDbValue(Object databaseValue) throws FieldValidationException {
    throw new UnsupportedOperationException("contract only");
  }

  public String getStringFromSingularObject(String singularObject) {
    throw new UnsupportedOperationException("contract only");
  }

  public String getSingularObjectFromString(String string) throws FieldValidationException {
    throw new UnsupportedOperationException("contract only");
  }

  public String getValueFromCustomFieldParams(CustomFieldParams relevantParams)
      throws FieldValidationException {
    throw new UnsupportedOperationException("contract only");
  }

  public int compare(String value1, String value2, FieldConfig fieldConfig) {
    throw new UnsupportedOperationException("contract only");
  }
}
