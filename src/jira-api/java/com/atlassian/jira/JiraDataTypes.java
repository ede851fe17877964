package com.atlassian.jira;

/** Known from section 2 and public plugins; oldest 7, newest seen 11.3. */
public final class JiraDataTypes {
  private JiraDataTypes() {
    throw new UnsupportedOperationException("contract only");
  }

  public static final JiraDataType ISSUE = null;
}
