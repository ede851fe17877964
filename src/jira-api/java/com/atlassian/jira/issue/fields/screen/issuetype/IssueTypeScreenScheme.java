package com.atlassian.jira.issue.fields.screen.issuetype;

import com.atlassian.jira.issue.fields.screen.FieldScreenScheme;
import com.atlassian.jira.issue.issuetype.IssueType;

/**
 * Known from public plugins only; oldest 6, newest seen 10.x. Not confirmed, see the README of this
 * folder.
 */
public interface IssueTypeScreenScheme {
  /** Not confirmed. */
  Long getId();

  /** Not confirmed. */
  String getName();

  /** Not confirmed. */
  IssueTypeScreenSchemeEntity getEntity(String issueTypeId);

  /** Not confirmed. */
  FieldScreenScheme getEffectiveFieldScreenScheme(IssueType issueType);
}
