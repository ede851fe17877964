package com.atlassian.jira.issue.fields;

/**
 * Known from section 2 and public plugins; oldest 7, newest seen 11; member list not confirmed, see
 * the README of this folder.
 */
public interface Field {
  /** Not confirmed. */
  String getId();

  /** Not confirmed. */
  String getNameKey();

  /** Not confirmed. */
  String getName();
}
