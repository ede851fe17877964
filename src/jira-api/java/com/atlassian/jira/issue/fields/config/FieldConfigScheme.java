package com.atlassian.jira.issue.fields.config;

/** Known from public plugins only; oldest 6, newest seen 11.3. */
public interface FieldConfigScheme {
  Long getId();

  String getName();

  FieldConfig getOneAndOnlyConfig();
}
