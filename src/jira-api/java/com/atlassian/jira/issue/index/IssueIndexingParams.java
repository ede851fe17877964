package com.atlassian.jira.issue.index;

/** Known from annex B and section 2; oldest 7.13, newest seen 11.3. */
public class IssueIndexingParams {
  private IssueIndexingParams() {
    throw new UnsupportedOperationException("contract only");
  }

  public static final IssueIndexingParams INDEX_NONE = null;

  public static final IssueIndexingParams INDEX_ISSUE_ONLY = null;

  public static final IssueIndexingParams INDEX_ALL = null;

  public boolean isIndexIssues() {
    throw new UnsupportedOperationException("contract only");
  }

  public boolean isIndexChangeHistory() {
    throw new UnsupportedOperationException("contract only");
  }

  public boolean isIndexComments() {
    throw new UnsupportedOperationException("contract only");
  }

  public boolean isIndexWorklogs() {
    throw new UnsupportedOperationException("contract only");
  }
}
