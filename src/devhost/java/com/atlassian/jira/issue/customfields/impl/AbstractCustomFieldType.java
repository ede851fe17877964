package com.atlassian.jira.issue.customfields.impl;

import com.atlassian.jira.component.ComponentAccessor;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutItem;
import com.atlassian.jira.plugin.customfield.CustomFieldTypeModuleDescriptor;
import com.atlassian.jira.util.I18nHelper;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** What every type of custom field shares: its names come from the descriptor. */
public abstract class AbstractCustomFieldType<T, S> implements CustomFieldType<T, S> {
  private CustomFieldTypeModuleDescriptor descriptor;

  public AbstractCustomFieldType() {}

  @Override
  public void init(CustomFieldTypeModuleDescriptor customFieldTypeModuleDescriptor) {
    this.descriptor = customFieldTypeModuleDescriptor;
  }

  @Override
  public String getKey() {
    return descriptor.getCompleteKey();
  }

  @Override
  public String getName() {
    return descriptor.getName();
  }

  @Override
  public String getDescription() {
    return descriptor.getDescription();
  }

  @Override
  public CustomFieldTypeModuleDescriptor getDescriptor() {
    return descriptor;
  }

  @Override
  public Map<String, Object> getVelocityParameters(
      Issue issue, CustomField field, FieldLayoutItem fieldLayoutItem) {
    return new HashMap<>();
  }

  @Override
  public boolean isRenderable() {
    return false;
  }

  @Override
  public boolean valuesEqual(T value1, T value2) {
    return Objects.equals(value1, value2);
  }

  /** Null means that the history shows the stored value itself. */
  @Override
  public String getChangelogString(CustomField field, T value) {
    return null;
  }

  protected void assertObjectImplementsType(Class<?> type, Object value) {
    boolean fits = value == null || type.isInstance(value);
    if (!fits)
      throw new ClassCastException(value.getClass().getName() + " is no " + type.getName());
  }

  protected I18nHelper getI18nBean() {
    return ComponentAccessor.getJiraAuthenticationContext().getI18nHelper();
  }
}
