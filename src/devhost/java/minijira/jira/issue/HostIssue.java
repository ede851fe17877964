package minijira.jira.issue;

import com.atlassian.jira.bc.project.component.ProjectComponent;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.ModifiedValue;
import com.atlassian.jira.issue.MutableIssue;
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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/**
 * An issue: its columns as read, what has been set since, and the rest looked up when asked for.
 * The database is not touched by setters; IssueManager or IssueService store the changes.
 */
public final class HostIssue implements MutableIssue {
  private final Lookups lookups;
  private final Map<String, Object> columns;
  private final Map<String, ModifiedValue> modified = new LinkedHashMap<>();
  private final Map<String, Object> lists = new HashMap<>();
  private final Map<Long, Object> fieldValues = new HashMap<>();

  HostIssue(Lookups lookups, Map<String, Object> columns) {
    this.lookups = lookups;
    this.columns = columns;
  }

  Map<String, Object> columns() {
    return columns;
  }

  HostIssue copy() {
    return new HostIssue(lookups, new LinkedHashMap<>(columns));
  }

  private String text(String column) {
    return (String) columns.get(column);
  }

  private Long number(String column) {
    return (Long) columns.get(column);
  }

  private String id(String column) {
    Long value = number(column);
    return value == null ? null : value.toString();
  }

  private Timestamp time(String column) {
    Long value = number(column);
    return value == null ? null : new Timestamp(value);
  }

  private void set(String field, String column, Object value) {
    Object before =
        modified.containsKey(field) ? modified.get(field).getOldValue() : columns.get(column);
    modified.put(field, new ModifiedValue<>(before, value));
    columns.put(column, value);
  }

  private static Long parse(String id) {
    return id == null || id.isBlank() || id.equals("-1") ? null : Long.valueOf(id);
  }

  private static Long millis(Timestamp time) {
    return time == null ? null : time.getTime();
  }

  @SuppressWarnings("unchecked")
  private <T> T list(String name, Supplier<T> load) {
    return (T) lists.computeIfAbsent(name, n -> load.get());
  }

  private void setList(String field, Object before, Object after) {
    Object first = modified.containsKey(field) ? modified.get(field).getOldValue() : before;
    modified.put(field, new ModifiedValue<>(first, after));
    lists.put(field, after);
  }

  @Override
  public Long getId() {
    return number("id");
  }

  @Override
  public String getKey() {
    Project project = getProjectObject();
    return project == null || getNumber() == null ? null : project.getKey() + "-" + getNumber();
  }

  @Override
  public Long getNumber() {
    return number("issue_num");
  }

  @Override
  public Project getProjectObject() {
    return getProjectId() == null ? null : lookups.projects().byId(getProjectId());
  }

  @Override
  public Long getProjectId() {
    return number("project_id");
  }

  @Override
  public IssueType getIssueType() {
    return lookups.constants().getIssueType(getIssueTypeId());
  }

  @Override
  public String getIssueTypeId() {
    return id("issue_type_id");
  }

  @Override
  public String getSummary() {
    return text("summary");
  }

  @Override
  public String getDescription() {
    return text("description");
  }

  @Override
  public String getEnvironment() {
    return text("environment");
  }

  @Override
  public ApplicationUser getAssignee() {
    return lookups.users().byKey(getAssigneeId());
  }

  @Override
  public String getAssigneeId() {
    return text("assignee");
  }

  @Override
  public ApplicationUser getReporter() {
    return lookups.users().byKey(getReporterId());
  }

  @Override
  public String getReporterId() {
    return text("reporter");
  }

  @Override
  public ApplicationUser getCreator() {
    return lookups.users().byKey(getCreatorId());
  }

  @Override
  public String getCreatorId() {
    return text("creator");
  }

  @Override
  public Collection<ProjectComponent> getComponents() {
    return list("components", () -> lookups.issues().components(getId()));
  }

  @Override
  public Collection<Version> getAffectedVersions() {
    return list("versions", () -> lookups.issues().versions(getId(), "affects"));
  }

  @Override
  public Collection<Version> getFixVersions() {
    return list("fixVersions", () -> lookups.issues().versions(getId(), "fix"));
  }

  @Override
  public Set<Label> getLabels() {
    return list("labels", () -> lookups.issues().labels(getId(), null));
  }

  @Override
  public Timestamp getDueDate() {
    return time("due_date");
  }

  @Override
  public Long getSecurityLevelId() {
    return number("security_level_id");
  }

  @Override
  public Priority getPriority() {
    return lookups.constants().getPriorityObject(id("priority_id"));
  }

  @Override
  public String getResolutionId() {
    return id("resolution_id");
  }

  @Override
  public Resolution getResolution() {
    return lookups.constants().getResolution(getResolutionId());
  }

  @Override
  public Timestamp getCreated() {
    return time("created");
  }

  @Override
  public Timestamp getUpdated() {
    return time("updated");
  }

  @Override
  public Timestamp getResolutionDate() {
    return time("resolution_date");
  }

  @Override
  public Long getWorkflowId() {
    return getId();
  }

  @Override
  public Long getVotes() {
    return 0L;
  }

  @Override
  public Long getWatches() {
    return 0L;
  }

  @Override
  public Object getCustomFieldValue(CustomField customField) {
    if (!fieldValues.containsKey(customField.getIdAsLong()))
      fieldValues.put(customField.getIdAsLong(), isCreated() ? customField.getValue(this) : null);
    return fieldValues.get(customField.getIdAsLong());
  }

  @Override
  public Status getStatus() {
    return lookups.constants().getStatus(getStatusId());
  }

  @Override
  public String getStatusId() {
    return id("status_id");
  }

  @Override
  public Long getOriginalEstimate() {
    return null;
  }

  @Override
  public Long getEstimate() {
    return null;
  }

  @Override
  public Long getTimeSpent() {
    return null;
  }

  @Override
  public boolean isSubTask() {
    return getParentId() != null;
  }

  @Override
  public Long getParentId() {
    return number("parent_id");
  }

  @Override
  public Issue getParentObject() {
    return isSubTask() ? lookups.issues().byId(getParentId()) : null;
  }

  @Override
  public Collection<Issue> getSubTaskObjects() {
    return isCreated() ? List.copyOf(lookups.issues().subTasks(getId())) : List.of();
  }

  @Override
  public boolean isCreated() {
    return getId() != null;
  }

  @Override
  public boolean isEditable() {
    return !isArchived();
  }

  @Override
  public boolean isArchived() {
    return Boolean.TRUE.equals(columns().get("archived"));
  }

  @Override
  public void setProjectObject(Project project) {
    setProjectId(project == null ? null : project.getId());
  }

  @Override
  public void setProjectId(Long projectId) {
    if (projectId != null && lookups.projects().byId(projectId) == null)
      throw new IllegalArgumentException("Invalid Project ID '" + projectId + "'.");
    set("project", "project_id", projectId);
  }

  @Override
  public void setIssueType(IssueType issueType) {
    setIssueTypeId(issueType == null ? null : issueType.getId());
  }

  @Override
  public void setIssueTypeId(String issueTypeId) {
    set("issuetype", "issue_type_id", parse(issueTypeId));
  }

  @Override
  public void setSummary(String summary) {
    set("summary", "summary", summary);
  }

  @Override
  public void setDescription(String description) {
    set(
        "description",
        "description",
        description == null || description.isEmpty() ? null : description);
  }

  @Override
  public void setEnvironment(String environment) {
    set(
        "environment",
        "environment",
        environment == null || environment.isEmpty() ? null : environment);
  }

  @Override
  public void setAssignee(ApplicationUser assignee) {
    setAssigneeId(assignee == null ? null : assignee.getKey());
  }

  @Override
  public void setAssigneeId(String assigneeId) {
    set("assignee", "assignee", assigneeId);
  }

  @Override
  public void setReporter(ApplicationUser reporter) {
    setReporterId(reporter == null ? null : reporter.getKey());
  }

  @Override
  public void setReporterId(String reporterId) {
    set("reporter", "reporter", reporterId);
  }

  @Override
  public void setComponent(Collection<ProjectComponent> components) {
    setList(
        "components", getComponents(), components == null ? List.of() : List.copyOf(components));
  }

  @Override
  public void setAffectedVersions(Collection<Version> versions) {
    setList(
        "versions", getAffectedVersions(), versions == null ? List.of() : List.copyOf(versions));
  }

  @Override
  public void setFixVersions(Collection<Version> versions) {
    setList("fixVersions", getFixVersions(), versions == null ? List.of() : List.copyOf(versions));
  }

  @Override
  public void setLabels(Set<Label> labels) {
    setList("labels", getLabels(), labels == null ? Set.of() : labels);
  }

  @Override
  public void setDueDate(Timestamp dueDate) {
    set("duedate", "due_date", millis(dueDate));
  }

  @Override
  public void setSecurityLevelId(Long securityLevelId) {
    set("security", "security_level_id", securityLevelId);
  }

  @Override
  public void setPriority(Priority priority) {
    setPriorityId(priority == null ? null : priority.getId());
  }

  @Override
  public void setPriorityId(String priorityId) {
    set("priority", "priority_id", parse(priorityId));
  }

  @Override
  public void setResolution(Resolution resolution) {
    setResolutionId(resolution == null ? null : resolution.getId());
  }

  @Override
  public void setResolutionId(String resolutionId) {
    set("resolution", "resolution_id", parse(resolutionId));
  }

  @Override
  public void setResolutionDate(Timestamp resolutionDate) {
    columns.put("resolution_date", millis(resolutionDate));
  }

  @Override
  public void setStatus(Status status) {
    setStatusId(status == null ? null : status.getId());
  }

  @Override
  public void setStatusId(String statusId) {
    set("status", "status_id", parse(statusId));
  }

  @Override
  public void setOriginalEstimate(Long seconds) {
    throw new UnsupportedOperationException("the mini Jira has no time tracking");
  }

  @Override
  public void setEstimate(Long seconds) {
    throw new UnsupportedOperationException("the mini Jira has no time tracking");
  }

  @Override
  public void setParentId(Long parentId) {
    columns.put("parent_id", parentId);
  }

  /** Host only: Jira has setCreated, which importers use. */
  public void setCreated(Timestamp created) {
    columns.put("created", millis(created));
  }

  @Override
  public void setCustomFieldValue(CustomField customField, Object value) {
    Object before =
        modified.containsKey(customField.getId())
            ? modified.get(customField.getId()).getOldValue()
            : getCustomFieldValue(customField);
    modified.put(customField.getId(), new ModifiedValue<>(before, value));
    fieldValues.put(customField.getIdAsLong(), value);
  }

  @Override
  public Map<String, ModifiedValue> getModifiedFields() {
    return modified;
  }

  /** What was set is in the database now; the rest is read from there. */
  void stored() {
    modified.clear();
    lists.clear();
    fieldValues.clear();
  }

  @Override
  public void resetModifiedFields() {
    modified.clear();
  }

  @Override
  public boolean equals(Object other) {
    return other == this
        || (other instanceof Issue issue
            && getId() != null
            && Objects.equals(issue.getId(), getId()));
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(getId());
  }

  @Override
  public String toString() {
    return String.valueOf(getKey());
  }
}
