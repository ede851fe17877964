package com.atlassian.jira.issue.fields.screen.issuetype;

import com.atlassian.jira.issue.fields.screen.FieldScreenScheme;

/** Known from public plugins only; oldest 6, newest seen 11.3. */
public interface IssueTypeScreenSchemeEntity {
  String getIssueTypeId();

  FieldScreenScheme getFieldScreenScheme();
}
