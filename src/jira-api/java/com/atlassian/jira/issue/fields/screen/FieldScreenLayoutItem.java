package com.atlassian.jira.issue.fields.screen;

/** Known from public plugins only; oldest 6, newest seen 11.3. */
public interface FieldScreenLayoutItem {
  String getFieldId();
}
