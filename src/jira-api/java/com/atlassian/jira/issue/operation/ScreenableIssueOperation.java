package com.atlassian.jira.issue.operation;

/** Known from public plugins only; oldest 6, newest seen 11.3. */
public interface ScreenableIssueOperation extends IssueOperation {
  Long getId();
}
