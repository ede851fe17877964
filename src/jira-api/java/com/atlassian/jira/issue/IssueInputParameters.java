package com.atlassian.jira.issue;

import java.util.Collection;
import java.util.Map;

/** Known from annex B and section 2; oldest 7.13, newest seen 11.3. */
public interface IssueInputParameters {
  void setRetainExistingValuesWhenParameterNotProvided(boolean retain);

  void setRetainExistingValuesWhenParameterNotProvided(
      boolean retain, boolean onlyValidatePresentFields);

  boolean retainExistingValuesWhenParameterNotProvided();

  boolean onlyValidatePresentFieldsWhenRetainingExistingValues();

  boolean applyDefaultValuesWhenParameterNotProvided();

  void setApplyDefaultValuesWhenParameterNotProvided(boolean apply);

  void setSkipScreenCheck(boolean skipScreenCheck);

  boolean skipScreenCheck();

  Map<String, String[]> getActionParameters();

  Collection<String> getProvidedFields();

  boolean isFieldSet(String fieldId);

  String[] getCustomFieldValue(Long customFieldId);

  String[] getCustomFieldValue(String fullCustomFieldKey);

  IssueInputParameters addCustomFieldValue(Long customFieldId, String... values);

  IssueInputParameters addCustomFieldValue(String fullCustomFieldKey, String... values);

  IssueInputParameters setComment(String comment);

  String getCommentValue();

  IssueInputParameters setProjectId(Long projectId);

  Long getProjectId();

  IssueInputParameters setIssueTypeId(String issueTypeId);

  String getIssueTypeId();

  IssueInputParameters setPriorityId(String priorityId);

  String getPriorityId();

  IssueInputParameters setResolutionId(String resolutionId);

  String getResolutionId();

  IssueInputParameters setStatusId(String statusId);

  String getStatusId();

  IssueInputParameters setSummary(String summary);

  String getSummary();

  IssueInputParameters setDescription(String description);

  String getDescription();

  IssueInputParameters setEnvironment(String environment);

  String getEnvironment();

  IssueInputParameters setAssigneeId(String assigneeId);

  String getAssigneeId();

  IssueInputParameters setReporterId(String reporterId);

  String getReporterId();

  IssueInputParameters setComponentIds(Long... componentIds);

  Long[] getComponentIds();

  IssueInputParameters setFixVersionIds(Long... fixVersionIds);

  Long[] getFixVersionIds();

  IssueInputParameters setAffectedVersionIds(Long... affectedVersionIds);

  Long[] getAffectedVersionIds();

  IssueInputParameters setDueDate(String dueDate);

  String getDueDate();

  IssueInputParameters setSecurityLevelId(Long securityLevelId);

  Long getSecurityLevelId();
}
