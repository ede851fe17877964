package com.atlassian.jira.issue.fields.screen;

import com.atlassian.jira.issue.operation.IssueOperation;

/**
 * Known from public plugins only; oldest 6, newest seen 10.x. Not confirmed, see the README of this
 * folder.
 */
public interface FieldScreenScheme {
  /** Not confirmed. */
  Long getId();

  /** Not confirmed. */
  String getName();

  /** Not confirmed. */
  FieldScreen getFieldScreen(IssueOperation issueOperation);
}
