package com.atlassian.jira.issue.customfields;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.impl.FieldValidationException;
import com.atlassian.jira.issue.customfields.view.CustomFieldParams;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutItem;
import com.atlassian.jira.plugin.customfield.CustomFieldTypeModuleDescriptor;
import com.atlassian.jira.util.ErrorCollection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a custom field does with values. */
public interface CustomFieldType<T, S> {
  void init(CustomFieldTypeModuleDescriptor customFieldTypeModuleDescriptor);

  String getKey();

  String getName();

  String getDescription();

  CustomFieldTypeModuleDescriptor getDescriptor();

  String getStringFromSingularObject(S singularObject);

  S getSingularObjectFromString(String string) throws FieldValidationException;

  Set<Long> remove(CustomField field);

  void validateFromParams(
      CustomFieldParams relevantParams, ErrorCollection errorCollectionToAddTo, FieldConfig config);

  void createValue(CustomField field, Issue issue, T value);

  void updateValue(CustomField field, Issue issue, T value);

  T getValueFromCustomFieldParams(CustomFieldParams parameters) throws FieldValidationException;

  Object getStringValueFromCustomFieldParams(CustomFieldParams parameters);

  T getValueFromIssue(CustomField field, Issue issue);

  T getDefaultValue(FieldConfig fieldConfig);

  void setDefaultValue(FieldConfig fieldConfig, T value);

  String getChangelogValue(CustomField field, T value);

  String getChangelogString(CustomField field, T value);

  Map<String, Object> getVelocityParameters(
      Issue issue, CustomField field, FieldLayoutItem fieldLayoutItem);

  boolean isRenderable();

  boolean valuesEqual(T value1, T value2);

  /** What a clone of the issue begins with; null = nothing. */
  default T getCloneValue(CustomField field, Issue issue, Optional<Boolean> optionSelected) {
    return getValueFromIssue(field, issue);
  }
}
