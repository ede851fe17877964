package com.atlassian.jira.issue;

import com.atlassian.jira.bc.project.component.ProjectComponent;
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
import java.util.Map;
import java.util.Set;

/** Known from annex B and section 2; oldest 7.13, newest seen 11.3. */
public interface MutableIssue extends Issue {
  void setProjectObject(Project project);

  void setProjectId(Long projectId) throws IllegalArgumentException;

  void setIssueType(IssueType issueType);

  void setIssueTypeId(String issueTypeId);

  void setSummary(String summary);

  void setDescription(String description);

  void setEnvironment(String environment);

  void setAssignee(ApplicationUser assignee);

  void setAssigneeId(String assigneeId);

  void setReporter(ApplicationUser reporter);

  void setReporterId(String reporterId);

  void setComponent(Collection<ProjectComponent> components);

  void setAffectedVersions(Collection<Version> versions);

  void setFixVersions(Collection<Version> versions);

  void setDueDate(Timestamp dueDate);

  void setSecurityLevelId(Long securityLevelId);

  void setPriority(Priority priority);

  void setPriorityId(String priorityId);

  void setResolution(Resolution resolution);

  void setResolutionId(String resolutionId);

  void setResolutionDate(Timestamp resolutionDate);

  void setStatus(Status status);

  void setStatusId(String statusId);

  void setOriginalEstimate(Long seconds);

  void setEstimate(Long seconds);

  void setLabels(Set<Label> labels);

  void setParentId(Long parentId);

  void setCustomFieldValue(CustomField customField, Object value);

  Map<String, ModifiedValue> getModifiedFields();

  void resetModifiedFields();
}
