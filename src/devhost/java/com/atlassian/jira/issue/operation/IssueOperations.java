package com.atlassian.jira.issue.operation;

/** What a screen may be for. */
public class IssueOperations {
  private record Operation(Long getId, String getNameKey) implements ScreenableIssueOperation {}

  public static final ScreenableIssueOperation CREATE_ISSUE_OPERATION =
      new Operation(0L, "createissue");
  public static final ScreenableIssueOperation EDIT_ISSUE_OPERATION =
      new Operation(1L, "editissue");
  public static final ScreenableIssueOperation VIEW_ISSUE_OPERATION =
      new Operation(2L, "viewissue");

  private IssueOperations() {}
}
