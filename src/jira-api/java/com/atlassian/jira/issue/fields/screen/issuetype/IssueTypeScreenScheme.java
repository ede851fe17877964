package com.atlassian.jira.issue.fields.screen.issuetype;

import com.atlassian.jira.issue.fields.screen.FieldScreenScheme;
import com.atlassian.jira.issue.issuetype.IssueType;

/** Known from public plugins only; oldest 6, newest seen 11.3. */
public interface IssueTypeScreenScheme {
  Long getId();

  String getName();

  /** Not confirmed. */
  IssueTypeScreenSchemeEntity getEntity(String issueTypeId);

  /** Not confirmed. */
  FieldScreenScheme getEffectiveFieldScreenScheme(IssueType issueType);
}
