package com.atlassian.jira;

/** The kinds of value that a JQL function may return. */
public final class JiraDataTypes {
  public static final JiraDataType ISSUE = new JiraDataType() {};

  private JiraDataTypes() {}
}
