package com.atlassian.jira.issue.fields.config;

/**
 * Known from public plugins and public documentation only; oldest 7, newest seen 9.x. Not
 * confirmed, see the README of this folder.
 */
public interface FieldConfigScheme {
  /** Not confirmed. */
  Long getId();

  /** Not confirmed. */
  FieldConfig getOneAndOnlyConfig();
}
