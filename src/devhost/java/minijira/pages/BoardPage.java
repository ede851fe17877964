package minijira.pages;

import static minijira.pages.Html.attr;
import static minijira.pages.Html.css;
import static minijira.pages.Html.el;
import static minijira.pages.Html.href;
import static minijira.pages.Words.t;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.issue.status.category.StatusCategory;
import com.atlassian.jira.project.Project;
import java.util.List;
import java.util.stream.Collectors;
import minijira.web.Request;
import minijira.web.Response;
import org.jspecify.annotations.Nullable;

/**
 * A project's issues in one column per status. Dragging a card, or its menu, takes a transition.
 */
final class BoardPage {
  private static final int MOST = 300;
  private static final String EPIC_LINK = ":gh-epic-link";

  private BoardPage() {}

  static Response show(Request request) {
    Project project = Jira.project(request, request.path("key"));
    String type = request.param("type", "");
    String jql =
        "project = "
            + Jira.quoted(project.getKey())
            + (type.matches("\\d+") ? " AND issuetype = " + type : "")
            + ("mine".equals(type) && request.user() != null ? " AND assignee = currentUser()" : "")
            + " AND (statusCategory != Done OR updated >= -14d) ORDER BY priority ASC, updated"
            + " DESC";
    List<Issue> issues = Jira.search(request, jql, MOST);
    List<Status> statuses = ProjectPages.workflowStatuses(project);
    return Frame.project(
        request,
        project,
        t("Board"),
        el(
            "div.board-page",
            ProjectPages.header(t("Board"), Html.NOTHING),
            filters(project, type),
            el(
                "div.board#ghx-pool",
                attr("data-transition", Urls.to("/secure/WorkflowUIDispatcher.jspa")),
                Html.each(statuses, status -> column(request, status, issues)))));
  }

  private static Html filters(Project project, String type) {
    return el(
        "nav.board-filters",
        attr("aria-label", t("Filters")),
        el("span", t("Quick filters:")),
        filter(project, "", t("All"), type),
        filter(project, "mine", t("Only my issues"), type),
        Html.each(
            project.getIssueTypes(),
            (IssueType one) -> filter(project, one.getId(), one.getName(), type)));
  }

  private static Html filter(Project project, String type, String label, String now) {
    return el(
        "a.aui-button.aui-button-subtle.aui-button-compact",
        css(type.equals(now) ? "active" : ""),
        attr("aria-current", type.equals(now) ? "true" : null),
        href(
            Urls.query(
                Urls.project(project.getKey(), "board"), "type", type.isEmpty() ? null : type)),
        label);
  }

  private static Html column(Request request, Status status, List<Issue> issues) {
    List<Issue> own =
        issues.stream().filter(issue -> issue.getStatusId().equals(status.getId())).toList();
    boolean done =
        status.getStatusCategory() != null
            && StatusCategory.COMPLETE.equals(status.getStatusCategory().getKey());
    return el(
        "section.board-column",
        attr("data-status-id", status.getId()),
        attr("data-status-name", status.getName()),
        attr("aria-label", status.getName()),
        el(
            "h2",
            status.getName(),
            " ",
            el("span.board-count", own.size()),
            done ? el("small", t("last 14 days")) : null),
        el("ul.board-cards", Html.each(own, issue -> card(request, issue))));
  }

  private static Html card(Request request, Issue issue) {
    String moves =
        Transitions.of(request, issue).stream()
            .filter(step -> step.to() != null)
            .map(step -> step.to().getId() + ":" + step.id())
            .collect(Collectors.joining(","));
    return el(
        "li.board-card",
        attr("data-issue-key", issue.getKey()),
        attr("data-issue-id", issue.getId()),
        attr("data-moves", moves),
        attr("draggable", moves.isEmpty() ? null : "true"),
        el("a.board-summary", href(Urls.issue(issue.getKey())), issue.getSummary()),
        epic(issue),
        el(
            "div.board-foot",
            Look.issueType(issue.getIssueType()),
            Look.priority(issue.getPriority()),
            Look.issueKey(issue),
            el("span.board-space"),
            points(issue),
            moves.isEmpty()
                ? null
                : el(
                    "button.board-move",
                    attr("type", "button"),
                    attr("aria-label", t("Move {0}", issue.getKey())),
                    attr("title", t("Move to another column")),
                    Look.icon("more")),
            Look.avatar(issue.getAssignee(), "small")));
  }

  private static Html epic(Issue issue) {
    CustomField link =
        Jira.fields().getCustomFieldObjects(issue).stream()
            .filter(field -> field.getCustomFieldType().getKey().endsWith(EPIC_LINK))
            .findFirst()
            .orElse(null);
    return link == null ? Html.NOTHING : el("div.board-epic", FieldViews.view(link, issue));
  }

  private static @Nullable Html points(Issue issue) {
    CustomField field =
        Jira.fields().getCustomFieldObjects(issue).stream()
            .filter(one -> one.getUntranslatedName().equals("Story Points"))
            .findFirst()
            .orElse(null);
    Object value = field == null ? null : issue.getCustomFieldValue(field);
    return value instanceof Double points
        ? el("span.aui-badge", attr("title", t("Story points")), FieldViews.number(points))
        : null;
  }
}
