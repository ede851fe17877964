package com.atlassian.jira;

import java.util.Collection;
import java.util.List;

/** The kinds of value that a JQL function may return. */
public final class JiraDataTypes {
  public static final JiraDataType ISSUE = new Named("com.atlassian.jira.issue.Issue");

  private JiraDataTypes() {}

  private record Named(String name) implements JiraDataType {
    @Override
    public Collection<String> asStrings() {
      return List.of(name);
    }
  }
}
