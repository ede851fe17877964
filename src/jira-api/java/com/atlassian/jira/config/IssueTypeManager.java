package com.atlassian.jira.config;

import com.atlassian.jira.issue.issuetype.IssueType;
import java.util.Collection;

/** Known from annex B; oldest and newest seen 7.13, assumed unchanged to 11.3. */
public interface IssueTypeManager {
  IssueType createIssueType(String name, String description, Long avatarId);

  Collection<IssueType> getIssueTypes();

  IssueType getIssueType(String id);
}
