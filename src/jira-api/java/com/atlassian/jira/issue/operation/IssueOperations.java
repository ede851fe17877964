package com.atlassian.jira.issue.operation;

/** Known from public plugins only; oldest 6, newest seen 11.3. */
public class IssueOperations {
  public static final ScreenableIssueOperation CREATE_ISSUE_OPERATION = null;
  public static final ScreenableIssueOperation EDIT_ISSUE_OPERATION = null;
  public static final ScreenableIssueOperation VIEW_ISSUE_OPERATION = null;

  private IssueOperations() {
    throw new UnsupportedOperationException("contract only");
  }
}
