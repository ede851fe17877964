package com.atlassian.jira.issue.fields.config;

/** Known from public plugins and public documentation only; oldest 7, newest seen 11.3. */
public interface FieldConfigScheme {
  Long getId();

  FieldConfig getOneAndOnlyConfig();
}
