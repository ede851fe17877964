package com.atlassian.jira.issue.operation;

/** Known from public plugins only; oldest 6, newest seen 10.x. */
public interface IssueOperation {
  /** Not confirmed. */
  String getNameKey();
}
