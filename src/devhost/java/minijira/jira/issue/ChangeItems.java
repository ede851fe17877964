package minijira.jira.issue;

import com.atlassian.jira.issue.IssueConstant;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.issue.label.Label;
import com.atlassian.jira.user.ApplicationUser;
import java.sql.Timestamp;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import minijira.jira.project.AccessStore;
import minijira.jira.project.SecurityLevel;

/** How the history words a change of one system field, in Jira's shape. */
final class ChangeItems {
  private final AccessStore access;

  ChangeItems(AccessStore access) {
    this.access = access;
  }

  /** What changed in this field between the two; usually one item or none. */
  List<ChangeItemBean> of(String field, HostIssue before, HostIssue after) {
    return switch (field) {
      case "summary" -> texts(field, before.getSummary(), after.getSummary());
      case "description" -> texts(field, before.getDescription(), after.getDescription());
      case "environment" -> texts(field, before.getEnvironment(), after.getEnvironment());
      case "status" -> constants(field, before.getStatus(), after.getStatus());
      case "resolution" -> constants(field, before.getResolution(), after.getResolution());
      case "priority" -> constants(field, before.getPriority(), after.getPriority());
      case "issuetype" -> constants(field, before.getIssueType(), after.getIssueType());
      case "assignee" ->
          users(
              field,
              before.getAssigneeId(),
              before.getAssignee(),
              after.getAssigneeId(),
              after.getAssignee());
      case "reporter" ->
          users(
              field,
              before.getReporterId(),
              before.getReporter(),
              after.getReporterId(),
              after.getReporter());
      case "duedate" ->
          item(
              field,
              day(before.getDueDate()),
              string(before.getDueDate()),
              day(after.getDueDate()),
              string(after.getDueDate()));
      case "security" -> security(before.getSecurityLevelId(), after.getSecurityLevelId());
      case "labels" -> texts(field, words(before.getLabels()), words(after.getLabels()));
      case "fixVersions" ->
          each(
              "Fix Version",
              before.getFixVersions(),
              after.getFixVersions(),
              v -> v.getId().toString(),
              v -> v.getName());
      case "versions" ->
          each(
              "Version",
              before.getAffectedVersions(),
              after.getAffectedVersions(),
              v -> v.getId().toString(),
              v -> v.getName());
      case "components" ->
          each(
              "Component",
              before.getComponents(),
              after.getComponents(),
              c -> c.getId().toString(),
              c -> c.getName());
      default -> List.of();
    };
  }

  /** Jira names the field otherwise where a sub-task moves with its parent. */
  static List<ChangeItemBean> moved(HostIssue before, HostIssue after, boolean withParent) {
    List<ChangeItemBean> items = new ArrayList<>();
    items.addAll(
        item(
            withParent ? "Project" : "project",
            before.getProjectId().toString(),
            before.getProjectObject().getName(),
            after.getProjectId().toString(),
            after.getProjectObject().getName()));
    items.addAll(texts("Key", before.getKey(), after.getKey()));
    return items;
  }

  private static List<ChangeItemBean> item(
      String field, String from, String fromString, String to, String toString) {
    if (Objects.equals(from, to) && Objects.equals(fromString, toString)) return List.of();
    return List.of(
        new ChangeItemBean(ChangeItemBean.STATIC_FIELD, field, from, fromString, to, toString));
  }

  private static List<ChangeItemBean> texts(String field, String before, String after) {
    return item(field, null, before, null, after);
  }

  private static List<ChangeItemBean> constants(
      String field, IssueConstant before, IssueConstant after) {
    return item(
        field,
        before == null ? null : before.getId(),
        before == null ? null : before.getName(),
        after == null ? null : after.getId(),
        after == null ? null : after.getName());
  }

  private static List<ChangeItemBean> users(
      String field,
      String beforeKey,
      ApplicationUser before,
      String afterKey,
      ApplicationUser after) {
    return item(
        field,
        beforeKey,
        before == null ? beforeKey : before.getDisplayName(),
        afterKey,
        after == null ? afterKey : after.getDisplayName());
  }

  private List<ChangeItemBean> security(Long before, Long after) {
    return item("security", id(before), name(before), id(after), name(after));
  }

  private static String id(Long id) {
    return id == null ? null : id.toString();
  }

  private String name(Long levelId) {
    SecurityLevel level = access.level(levelId);
    return level == null ? null : level.name();
  }

  private static String day(Timestamp time) {
    return time == null
        ? null
        : time.toInstant().atZone(ZoneId.systemDefault()).toLocalDate().toString();
  }

  private static String string(Timestamp time) {
    return time == null ? null : time.toString();
  }

  private static String words(Set<Label> labels) {
    return labels.stream().map(Label::getLabel).sorted().collect(Collectors.joining(" "));
  }

  private static <T> List<ChangeItemBean> each(
      String field,
      Collection<T> before,
      Collection<T> after,
      Function<T, String> id,
      Function<T, String> name) {
    List<ChangeItemBean> items = new ArrayList<>();
    for (T gone : before)
      if (!after.contains(gone))
        items.addAll(item(field, id.apply(gone), name.apply(gone), null, null));
    for (T added : after)
      if (!before.contains(added))
        items.addAll(item(field, null, null, id.apply(added), name.apply(added)));
    return items;
  }
}
