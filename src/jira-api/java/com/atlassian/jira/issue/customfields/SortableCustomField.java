package com.atlassian.jira.issue.customfields;

import com.atlassian.jira.issue.fields.config.FieldConfig;

/** Known from annex B and section 2; oldest 7.13, newest seen 8.x, assumed unchanged to 11.3. */
public interface SortableCustomField<T> {
  int compare(T value1, T value2, FieldConfig fieldConfig);
}
