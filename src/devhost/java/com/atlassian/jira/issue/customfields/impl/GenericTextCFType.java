package com.atlassian.jira.issue.customfields.impl;

import com.atlassian.jira.issue.customfields.SortableCustomField;
import com.atlassian.jira.issue.customfields.manager.GenericConfigManager;
import com.atlassian.jira.issue.customfields.persistence.CustomFieldValuePersister;
import com.atlassian.jira.issue.customfields.persistence.PersistenceFieldType;
import com.atlassian.jira.issue.customfields.view.CustomFieldParams;
import com.atlassian.jira.issue.fields.TextFieldCharacterLengthValidator;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.security.JiraAuthenticationContext;

/** A short text (up to 255 characters unless a subclass asks for the long column). */
public class GenericTextCFType extends AbstractSingleFieldType<String>
    implements SortableCustomField<String> {
  private final TextFieldCharacterLengthValidator length;

  protected GenericTextCFType(
      CustomFieldValuePersister customFieldValuePersister,
      GenericConfigManager genericConfigManager,
      TextFieldCharacterLengthValidator textFieldCharacterLengthValidator,
      JiraAuthenticationContext jiraAuthenticationContext) {
    super(customFieldValuePersister, genericConfigManager);
    this.length = textFieldCharacterLengthValidator;
  }

  @Override
  protected PersistenceFieldType getDatabaseType() {
    return PersistenceFieldType.TYPE_LIMITED_TEXT;
  }

  @Override
  protected Object getDbValueFromObject(String customFieldObject) {
    return getStringFromSingularObject(customFieldObject);
  }

  @Override
  protected String getObjectFromDbValue(Object databaseValue) throws FieldValidationException {
    return getSingularObjectFromString((String) databaseValue);
  }

  @Override
  public String getStringFromSingularObject(String singularObject) {
    return singularObject == null ? "" : singularObject;
  }

  @Override
  public String getSingularObjectFromString(String string) throws FieldValidationException {
    return string;
  }

  @Override
  public String getValueFromCustomFieldParams(CustomFieldParams relevantParams)
      throws FieldValidationException {
    String text = super.getValueFromCustomFieldParams(relevantParams);
    if (text == null || text.isEmpty()) return null;
    if (length.isTextTooLong(text)) {
      throw new FieldValidationException(
          "At most " + length.getMaximumNumberOfCharacters() + " characters fit here.");
    }
    return text;
  }

  @Override
  public int compare(String value1, String value2, FieldConfig fieldConfig) {
    return value1.compareTo(value2);
  }
}
