package com.atlassian.jira.issue.fields.layout.field;

/** Known from public plugins; oldest 4.0, newest seen 10. */
public interface FieldLayout {
  FieldLayoutItem getFieldLayoutItem(String fieldId);
}
