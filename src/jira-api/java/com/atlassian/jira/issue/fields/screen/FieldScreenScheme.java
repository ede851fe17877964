package com.atlassian.jira.issue.fields.screen;

import com.atlassian.jira.issue.operation.IssueOperation;

/** Known from public plugins only; oldest 6, newest seen 11.3. */
public interface FieldScreenScheme {
  Long getId();

  String getName();

  /** Not confirmed. */
  FieldScreen getFieldScreen(IssueOperation issueOperation);
}
