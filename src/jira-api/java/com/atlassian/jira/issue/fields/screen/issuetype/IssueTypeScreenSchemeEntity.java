package com.atlassian.jira.issue.fields.screen.issuetype;

import com.atlassian.jira.issue.fields.screen.FieldScreenScheme;

/**
 * Known from public plugins only; oldest 6, newest seen 10.x. Not confirmed, see the README of this
 * folder.
 */
public interface IssueTypeScreenSchemeEntity {
  /** Not confirmed. */
  String getIssueTypeId();

  /** Not confirmed. */
  FieldScreenScheme getFieldScreenScheme();
}
