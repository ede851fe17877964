package minijira.jira.issue;

import com.atlassian.jira.issue.IssueInputParameters;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What a form sent, by field name. The map is live: what is put into it counts. */
public final class InputParameters implements IssueInputParameters {
  private final Map<String, String[]> values = new LinkedHashMap<>();
  private boolean applyDefaults;
  private boolean onlyPresent;
  private boolean skipScreens;

  private InputParameters put(String field, String... given) {
    values.put(field, given);
    return this;
  }

  private InputParameters put(String field, Long... given) {
    return put(field, Arrays.stream(given).map(Objects::toString).toArray(String[]::new));
  }

  private String first(String field) {
    String[] given = values.get(field);
    return given == null || given.length == 0 ? null : given[0];
  }

  private Long number(String field) {
    return FieldInput.number(first(field));
  }

  private Long[] numbers(String field) {
    String[] given = values.get(field);
    return given == null ? null : Arrays.stream(given).map(Long::valueOf).toArray(Long[]::new);
  }

  /** What is not given is always kept. */
  @Override
  public void setRetainExistingValuesWhenParameterNotProvided(boolean retain) {
    setRetainExistingValuesWhenParameterNotProvided(retain, false);
  }

  @Override
  public void setRetainExistingValuesWhenParameterNotProvided(
      boolean retain, boolean onlyValidatePresentFields) {
    if (!retain) throw new UnsupportedOperationException("the mini Jira keeps what is not given");
    onlyPresent = onlyValidatePresentFields;
  }

  @Override
  public boolean retainExistingValuesWhenParameterNotProvided() {
    return true;
  }

  @Override
  public boolean onlyValidatePresentFieldsWhenRetainingExistingValues() {
    return onlyPresent;
  }

  @Override
  public void setApplyDefaultValuesWhenParameterNotProvided(boolean apply) {
    applyDefaults = apply;
  }

  @Override
  public boolean applyDefaultValuesWhenParameterNotProvided() {
    return applyDefaults;
  }

  @Override
  public void setSkipScreenCheck(boolean skipScreenCheck) {
    skipScreens = skipScreenCheck;
  }

  @Override
  public boolean skipScreenCheck() {
    return skipScreens;
  }

  @Override
  public Map<String, String[]> getActionParameters() {
    return values;
  }

  @Override
  public Collection<String> getProvidedFields() {
    return values.keySet();
  }

  @Override
  public boolean isFieldSet(String fieldId) {
    return values.containsKey(fieldId);
  }

  @Override
  public String[] getCustomFieldValue(Long customFieldId) {
    return getCustomFieldValue("customfield_" + customFieldId);
  }

  @Override
  public String[] getCustomFieldValue(String fullCustomFieldKey) {
    return values.get(fullCustomFieldKey);
  }

  @Override
  public IssueInputParameters addCustomFieldValue(Long customFieldId, String... given) {
    return addCustomFieldValue("customfield_" + customFieldId, given);
  }

  @Override
  public IssueInputParameters addCustomFieldValue(String fullCustomFieldKey, String... given) {
    return put(fullCustomFieldKey, given);
  }

  @Override
  public IssueInputParameters setComment(String comment) {
    return put("comment", comment);
  }

  @Override
  public String getCommentValue() {
    return first("comment");
  }

  @Override
  public IssueInputParameters setProjectId(Long projectId) {
    return put("pid", projectId);
  }

  @Override
  public Long getProjectId() {
    return number("pid");
  }

  @Override
  public IssueInputParameters setIssueTypeId(String issueTypeId) {
    return put("issuetype", issueTypeId);
  }

  @Override
  public String getIssueTypeId() {
    return first("issuetype");
  }

  @Override
  public IssueInputParameters setPriorityId(String priorityId) {
    return put("priority", priorityId);
  }

  @Override
  public String getPriorityId() {
    return first("priority");
  }

  @Override
  public IssueInputParameters setResolutionId(String resolutionId) {
    return put("resolution", resolutionId);
  }

  @Override
  public String getResolutionId() {
    return first("resolution");
  }

  @Override
  public IssueInputParameters setStatusId(String statusId) {
    return put("status", statusId);
  }

  @Override
  public String getStatusId() {
    return first("status");
  }

  @Override
  public IssueInputParameters setSummary(String summary) {
    return put("summary", summary);
  }

  @Override
  public String getSummary() {
    return first("summary");
  }

  @Override
  public IssueInputParameters setDescription(String description) {
    return put("description", description);
  }

  @Override
  public String getDescription() {
    return first("description");
  }

  @Override
  public IssueInputParameters setEnvironment(String environment) {
    return put("environment", environment);
  }

  @Override
  public String getEnvironment() {
    return first("environment");
  }

  @Override
  public IssueInputParameters setAssigneeId(String assigneeId) {
    return put("assignee", assigneeId);
  }

  @Override
  public String getAssigneeId() {
    return first("assignee");
  }

  @Override
  public IssueInputParameters setReporterId(String reporterId) {
    return put("reporter", reporterId);
  }

  @Override
  public String getReporterId() {
    return first("reporter");
  }

  @Override
  public IssueInputParameters setComponentIds(Long... componentIds) {
    return put("components", componentIds);
  }

  @Override
  public Long[] getComponentIds() {
    return numbers("components");
  }

  @Override
  public IssueInputParameters setFixVersionIds(Long... fixVersionIds) {
    return put("fixVersions", fixVersionIds);
  }

  @Override
  public Long[] getFixVersionIds() {
    return numbers("fixVersions");
  }

  @Override
  public IssueInputParameters setAffectedVersionIds(Long... affectedVersionIds) {
    return put("versions", affectedVersionIds);
  }

  @Override
  public Long[] getAffectedVersionIds() {
    return numbers("versions");
  }

  @Override
  public IssueInputParameters setDueDate(String dueDate) {
    return put("duedate", dueDate);
  }

  @Override
  public String getDueDate() {
    return first("duedate");
  }

  @Override
  public IssueInputParameters setSecurityLevelId(Long securityLevelId) {
    return put("security", securityLevelId == null ? "-1" : securityLevelId.toString());
  }

  @Override
  public Long getSecurityLevelId() {
    return number("security");
  }
}
