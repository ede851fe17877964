package com.atlassian.jira;

/**
 * Known from section 2 and public plugins; oldest 7, newest seen 11; member list not confirmed, see
 * the README of this folder.
 */
public final class JiraDataTypes {
  private JiraDataTypes() {
    throw new UnsupportedOperationException("contract only");
  }

  /** Not confirmed. */
  public static final JiraDataType ISSUE = null;
}
