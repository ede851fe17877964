package com.atlassian.jira.issue.fields.layout.field;

/** Known from public plugins; oldest 4.0, newest seen 10; not confirmed, see the README. */
public interface FieldLayout {
  /** Not confirmed. */
  FieldLayoutItem getFieldLayoutItem(String fieldId);
}
