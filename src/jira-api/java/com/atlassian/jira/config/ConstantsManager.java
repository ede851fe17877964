package com.atlassian.jira.config;

import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.priority.Priority;
import com.atlassian.jira.issue.resolution.Resolution;
import com.atlassian.jira.issue.status.Status;
import java.util.Collection;

/** Known from annex B; oldest and newest seen 7.13, assumed unchanged to 11.3. */
public interface ConstantsManager {
  Collection<Priority> getPriorities();

  Priority getPriorityObject(String id);

  Collection<Resolution> getResolutions();

  Resolution getResolution(String id);

  IssueType getIssueType(String id);

  Collection<IssueType> getRegularIssueTypeObjects();

  Collection<IssueType> getAllIssueTypeObjects();

  Collection<IssueType> getSubTaskIssueTypeObjects();

  Status getStatus(String id);

  Collection<Status> getStatuses();

  void refreshIssueTypes();
}
