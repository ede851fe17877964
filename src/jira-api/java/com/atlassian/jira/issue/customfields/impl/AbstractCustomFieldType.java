package com.atlassian.jira.issue.customfields.impl;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutItem;
import com.atlassian.jira.plugin.customfield.CustomFieldTypeModuleDescriptor;
import com.atlassian.jira.util.I18nHelper;
import java.util.Map;

/** Known from annex B and section 2; oldest 7.13, newest seen 8.x, assumed unchanged to 11.3. */
public abstract class AbstractCustomFieldType<T, S> implements CustomFieldType<T, S> {
  public AbstractCustomFieldType() {
    throw new UnsupportedOperationException("contract only");
  }

  public void init(CustomFieldTypeModuleDescriptor customFieldTypeModuleDescriptor) {
    throw new UnsupportedOperationException("contract only");
  }

  public String getKey() {
    throw new UnsupportedOperationException("contract only");
  }

  public String getName() {
    throw new UnsupportedOperationException("contract only");
  }

  public String getDescription() {
    throw new UnsupportedOperationException("contract only");
  }

  public CustomFieldTypeModuleDescriptor getDescriptor() {
    throw new UnsupportedOperationException("contract only");
  }

  public Map<String, Object> getVelocityParameters(
      Issue issue, CustomField field, FieldLayoutItem fieldLayoutItem) {
    throw new UnsupportedOperationException("contract only");
  }

  public boolean isRenderable() {
    throw new UnsupportedOperationException("contract only");
  }

  public boolean valuesEqual(T value1, T value2) {
    throw new UnsupportedOperationException("contract only");
  }

  public String getChangelogString(CustomField field, T value) {
    throw new UnsupportedOperationException("contract only");
  }

  protected void assertObjectImplementsType(Class<?> type, Object value) {
    throw new UnsupportedOperationException("contract only");
  }

  protected I18nHelper getI18nBean() {
    throw new UnsupportedOperationException("contract only");
  }
}
