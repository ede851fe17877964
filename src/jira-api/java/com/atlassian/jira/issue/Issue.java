package com.atlassian.jira.issue;

import com.atlassian.jira.bc.project.component.ProjectComponent;
import com.atlassian.jira.issue.context.IssueContext;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.label.Label;
import com.atlassian.jira.issue.priority.Priority;
import com.atlassian.jira.issue.resolution.Resolution;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.version.Version;
import com.atlassian.jira.user.ApplicationUser;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.Set;

/** Known from annex B and section 2; oldest 7.13, newest seen 11.3. */
public interface Issue extends IssueContext {
  Long getId();

  String getKey();

  Long getNumber();

  Project getProjectObject();

  Long getProjectId();

  IssueType getIssueType();

  String getIssueTypeId();

  String getSummary();

  String getDescription();

  String getEnvironment();

  ApplicationUser getAssignee();

  String getAssigneeId();

  ApplicationUser getReporter();

  String getReporterId();

  ApplicationUser getCreator();

  String getCreatorId();

  Collection<ProjectComponent> getComponents();

  Collection<Version> getAffectedVersions();

  Collection<Version> getFixVersions();

  Timestamp getDueDate();

  Long getSecurityLevelId();

  Priority getPriority();

  String getResolutionId();

  Resolution getResolution();

  Timestamp getCreated();

  Timestamp getUpdated();

  Timestamp getResolutionDate();

  Long getWorkflowId();

  Long getVotes();

  Long getWatches();

  Object getCustomFieldValue(CustomField customField);

  Status getStatus();

  String getStatusId();

  Long getOriginalEstimate();

  Long getEstimate();

  Long getTimeSpent();

  boolean isSubTask();

  Long getParentId();

  Issue getParentObject();

  Collection<Issue> getSubTaskObjects();

  boolean isCreated();

  boolean isEditable();

  /** Not confirmed. */
  boolean isArchived();

  Set<Label> getLabels();
}
