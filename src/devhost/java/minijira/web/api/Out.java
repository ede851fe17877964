package minijira.web.api;

import com.atlassian.jira.bc.project.component.ProjectComponent;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueConstant;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.label.Label;
import com.atlassian.jira.issue.link.IssueLinkType;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.version.Version;
import com.atlassian.jira.user.ApplicationUser;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import minijira.jira.project.HostIssueType;
import minijira.web.Json;
import org.jspecify.annotations.Nullable;

/** Jira's things as JSON, in Jira's shape. */
final class Out {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ").withZone(ZoneId.systemDefault());
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(ZoneId.systemDefault());

  private Out() {}

  static @Nullable String time(@Nullable Date date) {
    return date == null ? null : TIME.format(java.time.Instant.ofEpochMilli(date.getTime()));
  }

  static @Nullable String day(@Nullable Date date) {
    return date == null ? null : DAY.format(java.time.Instant.ofEpochMilli(date.getTime()));
  }

  static @Nullable Map<String, Object> user(@Nullable ApplicationUser user) {
    if (user == null) return null;
    return Json.of(
        "name", user.getUsername(),
        "key", user.getKey(),
        "displayName", user.getDisplayName(),
        "emailAddress", user.getEmailAddress(),
        "active", user.isActive());
  }

  static @Nullable Map<String, Object> constant(@Nullable IssueConstant constant) {
    if (constant == null) return null;
    Map<String, Object> json =
        Json.of(
            "id", constant.getId(),
            "name", constant.getName(),
            "description", constant.getDescription());
    if (constant instanceof Status status)
      json.put(
          "statusCategory",
          Json.of(
              "id", status.getStatusCategory().getId(),
              "key", status.getStatusCategory().getKey(),
              "name", status.getStatusCategory().getName()));
    if (constant instanceof IssueType type) json.put("subtask", type.isSubTask());
    if (constant instanceof HostIssueType type && type.avatarId() != null)
      json.put("avatarId", type.avatarId());
    return json;
  }

  static Map<String, Object> project(Project project) {
    return Json.of(
        "id", project.getId().toString(),
        "key", project.getKey(),
        "name", project.getName(),
        "projectTypeKey", "software",
        "archived", project.isArchived());
  }

  static Map<String, Object> component(ProjectComponent component) {
    return Json.of(
        "id", component.getId().toString(),
        "name", component.getName(),
        "description", component.getDescription());
  }

  static Map<String, Object> version(Version version) {
    return Json.of(
        "id", version.getId().toString(),
        "name", version.getName(),
        "description", version.getDescription(),
        "released", version.isReleased(),
        "archived", version.isArchived(),
        "releaseDate", day(version.getReleaseDate()),
        "projectId", version.getProjectId());
  }

  static Map<String, Object> comment(Comment comment) {
    return Json.of(
        "id", comment.getId().toString(),
        "author", user(comment.getAuthorApplicationUser()),
        "body", comment.getBody(),
        "created", time(comment.getCreated()),
        "updated", time(comment.getUpdated()));
  }

  static Map<String, Object> linkType(IssueLinkType type) {
    return Json.of(
        "id", type.getId().toString(),
        "name", type.getName(),
        "inward", type.getInward(),
        "outward", type.getOutward());
  }

  /** Key, summary, type, status: how an issue shows up inside another. */
  static Map<String, Object> brief(Issue issue) {
    return Json.of(
        "id", issue.getId().toString(),
        "key", issue.getKey(),
        "fields",
            Json.of(
                "summary", issue.getSummary(),
                "status", constant(issue.getStatus()),
                "issuetype", constant(issue.getIssueType())));
  }

  /** The value of a custom field, whatever its type. */
  static @Nullable Object value(@Nullable Object value) {
    if (value instanceof Option option)
      return Json.of("id", option.getOptionId().toString(), "value", option.getValue());
    if (value instanceof Collection<?> many) return many.stream().map(Out::value).toList();
    if (value instanceof Label label) return label.getLabel();
    if (value instanceof Issue issue) return issue.getKey();
    if (value instanceof ApplicationUser user) return user(user);
    if (value instanceof Date date) return day(date);
    if (value == null || value instanceof Number || value instanceof Boolean) return value;
    return value.toString();
  }
}
