package com.atlassian.jira.issue;

/**
 * Known from section 2 and public plugins; oldest 7, newest seen 11; member list not confirmed, see
 * the README of this folder.
 */
public interface IssueConstant {
  /** Not confirmed. */
  String getId();

  /** Not confirmed. */
  String getName();

  /** Not confirmed. */
  String getDescription();

  /** Not confirmed. */
  Long getSequence();

  /** Not confirmed. */
  String getNameTranslation();
}
