package minijira.web.api;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.changehistory.ChangeHistory;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.issue.label.Label;
import com.atlassian.jira.issue.link.IssueLink;
import com.atlassian.jira.issue.link.IssueLinkManager;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import minijira.jira.project.AccessStore;
import minijira.jira.project.SecurityLevel;
import minijira.node.Components;
import minijira.web.Json;
import minijira.web.WebServer;
import org.jspecify.annotations.Nullable;

/** One issue as JSON, as the user may see it. */
final class IssueJson {
  private final Issue issue;
  private final @Nullable ApplicationUser user;

  IssueJson(Issue issue, @Nullable ApplicationUser user) {
    this.issue = issue;
    this.user = user;
  }

  /**
   * @param wanted field ids; empty or *all = every one
   */
  Map<String, Object> whole(Set<String> wanted, boolean changelog) {
    Map<String, Object> fields = fields();
    boolean all = wanted.isEmpty() || wanted.contains("*all");
    if (all || wanted.contains("comment")) fields.put("comment", comments());
    if (all || wanted.contains("issuelinks")) fields.put("issuelinks", links());
    if (all || wanted.contains("subtasks"))
      fields.put("subtasks", issue.getSubTaskObjects().stream().map(Out::brief).toList());
    custom(fields, all ? Set.of() : wanted);
    if (!all) fields.keySet().retainAll(wanted);
    Map<String, Object> json =
        Json.of(
            "id",
            issue.getId().toString(),
            "key",
            issue.getKey(),
            "self",
            WebServer.CONTEXT + "/rest/api/2/issue/" + issue.getId(),
            "fields",
            fields);
    if (changelog) json.put("changelog", changelog());
    return json;
  }

  private Map<String, Object> fields() {
    return Json.of(
        "summary", issue.getSummary(),
        "description", issue.getDescription(),
        "environment", issue.getEnvironment(),
        "issuetype", Out.constant(issue.getIssueType()),
        "project", Out.project(issue.getProjectObject()),
        "status", Out.constant(issue.getStatus()),
        "priority", Out.constant(issue.getPriority()),
        "resolution", Out.constant(issue.getResolution()),
        "resolutiondate", Out.time(issue.getResolutionDate()),
        "created", Out.time(issue.getCreated()),
        "updated", Out.time(issue.getUpdated()),
        "duedate", Out.day(issue.getDueDate()),
        "reporter", Out.user(issue.getReporter()),
        "creator", Out.user(issue.getCreator()),
        "assignee", Out.user(issue.getAssignee()),
        "labels", issue.getLabels().stream().map(Label::getLabel).toList(),
        "components", issue.getComponents().stream().map(Out::component).toList(),
        "fixVersions", issue.getFixVersions().stream().map(Out::version).toList(),
        "versions", issue.getAffectedVersions().stream().map(Out::version).toList(),
        "security", security(),
        "parent", issue.getParentObject() == null ? null : Out.brief(issue.getParentObject()));
  }

  private @Nullable Object security() {
    if (issue.getSecurityLevelId() == null) return null;
    SecurityLevel level = Components.get(AccessStore.class).level(issue.getSecurityLevelId());
    return level == null ? null : Json.of("id", String.valueOf(level.id()), "name", level.name());
  }

  private void custom(Map<String, Object> fields, Set<String> wanted) {
    for (CustomField field : Components.get(CustomFieldManager.class).getCustomFieldObjects(issue))
      if (wanted.isEmpty() || wanted.contains(field.getId()))
        fields.put(field.getId(), Out.value(issue.getCustomFieldValue(field)));
  }

  private Map<String, Object> comments() {
    List<?> all =
        Components.get(CommentManager.class).getCommentsForUser(issue, user).stream()
            .map(Out::comment)
            .toList();
    return Json.of("comments", all, "total", all.size(), "maxResults", all.size(), "startAt", 0);
  }

  private List<Map<String, Object>> links() {
    IssueLinkManager manager = Components.get(IssueLinkManager.class);
    List<Map<String, Object>> all = new ArrayList<>();
    for (IssueLink link : manager.getOutwardLinks(issue.getId()))
      add(all, link, "outwardIssue", link.getDestinationObject());
    for (IssueLink link : manager.getInwardLinks(issue.getId()))
      add(all, link, "inwardIssue", link.getSourceObject());
    return all;
  }

  private void add(List<Map<String, Object>> all, IssueLink link, String name, Issue other) {
    boolean visible =
        Components.get(PermissionManager.class)
            .hasPermission(ProjectPermissions.BROWSE_PROJECTS, other, user);
    if (visible && !link.isSystemLink())
      all.add(
          Json.of(
              "id",
              link.getId().toString(),
              "type",
              Out.linkType(link.getIssueLinkType()),
              name,
              Out.brief(other)));
  }

  private Map<String, Object> changelog() {
    List<Map<String, Object>> histories = new ArrayList<>();
    for (ChangeHistory one : Components.get(ChangeHistoryManager.class).getChangeHistories(issue))
      histories.add(
          Json.of(
              "id", one.getId().toString(),
              "author", Out.user(one.getAuthorObject()),
              "created", Out.time(one.getTimePerformed()),
              "items", one.getChangeItemBeans().stream().map(IssueJson::item).toList()));
    return Json.of(
        "startAt",
        0,
        "maxResults",
        histories.size(),
        "total",
        histories.size(),
        "histories",
        histories);
  }

  private static Map<String, Object> item(ChangeItemBean item) {
    return Json.of(
        "field", item.getField(),
        "fieldtype", item.getFieldType(),
        "from", item.getFrom(),
        "fromString", item.getFromString(),
        "to", item.getTo(),
        "toString", item.getToString());
  }
}
