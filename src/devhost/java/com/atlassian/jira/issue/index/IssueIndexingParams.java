package com.atlassian.jira.issue.index;

/** Which parts of an issue are indexed again. */
public class IssueIndexingParams {
  public static final IssueIndexingParams INDEX_NONE = new IssueIndexingParams(false, false);

  public static final IssueIndexingParams INDEX_ISSUE_ONLY = new IssueIndexingParams(true, false);

  public static final IssueIndexingParams INDEX_ALL = new IssueIndexingParams(true, true);

  private final boolean issues;
  private final boolean rest;

  private IssueIndexingParams(boolean issues, boolean rest) {
    this.issues = issues;
    this.rest = rest;
  }

  public boolean isIndexIssues() {
    return issues;
  }

  public boolean isIndexChangeHistory() {
    return rest;
  }

  public boolean isIndexComments() {
    return rest;
  }

  public boolean isIndexWorklogs() {
    return rest;
  }
}
