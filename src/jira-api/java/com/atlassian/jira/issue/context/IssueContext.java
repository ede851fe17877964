package com.atlassian.jira.issue.context;

import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.Project;

/** Known from annex B; oldest and newest seen 7.13, assumed unchanged to 11.3. */
public interface IssueContext {
  Project getProjectObject();

  Long getProjectId();

  IssueType getIssueType();

  String getIssueTypeId();
}
