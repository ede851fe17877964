package com.atlassian.jira.issue.fields.config;

/**
 * Known from public plugins only; oldest 6, newest seen 10.x. Not confirmed, see the README of this
 * folder.
 */
public interface FieldConfigScheme {
  /** Not confirmed. */
  Long getId();

  /** Not confirmed. */
  String getName();

  /** Not confirmed. */
  FieldConfig getOneAndOnlyConfig();
}
