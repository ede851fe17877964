package minijira.pages;

import static minijira.pages.Html.attr;
import static minijira.pages.Html.css;
import static minijira.pages.Html.el;
import static minijira.pages.Html.href;
import static minijira.pages.Words.t;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.workflow.WorkflowManager;
import com.opensymphony.workflow.WorkflowException;
import java.util.List;
import minijira.node.Components;
import minijira.plugin.module.WebPanel;
import minijira.web.Request;
import minijira.web.Response;

/** The list of projects, and a project's summary and issues. */
final class ProjectPages {
  private ProjectPages() {}

  static Response list(Request request) {
    List<Project> projects = Jira.projects(request, ProjectPermissions.BROWSE_PROJECTS);
    Html table =
        projects.isEmpty()
            ? Look.empty(
                "component",
                t("No projects"),
                request.isAdmin()
                    ? t("Create the first one.")
                    : t("There are no projects that you may see."))
            : el(
                "div.aui-table-scroll",
                el(
                    "table.aui.aui-table-interactive#projects",
                    el(
                        "thead",
                        el(
                            "tr",
                            el("th", t("Project")),
                            el("th", t("Key")),
                            el("th", t("Project lead")),
                            el("th.number", t("Open issues")))),
                    el("tbody", Html.each(projects, project -> row(request, project)))));
    return Frame.general(
        request,
        t("Browse projects"),
        el(
            "div.aui-page-body-narrow",
            header(
                t("Projects"),
                Html.when(
                    request.isAdmin(),
                    () ->
                        el(
                            "a.aui-button.aui-button-primary#add_project",
                            href("/secure/project/AddProject!default.jspa"),
                            attr(
                                "data-dialog",
                                Urls.to(
                                    "/secure/project/AddProject!default.jspa?decorator=dialog")),
                            t("Create project")))),
            table));
  }

  static Html header(String title, Html actions) {
    return el(
        "header.aui-page-header",
        el(
            "div.aui-page-header-inner",
            el("div.aui-page-header-main", el("h1", title)),
            actions.isEmpty() ? null : el("div.aui-page-header-actions", actions)));
  }

  private static Html row(Request request, Project project) {
    String open = "project = " + Jira.quoted(project.getKey()) + " AND resolution is EMPTY";
    return el(
        "tr",
        el(
            "td",
            el(
                "span.with-icon",
                Look.projectAvatar(project, "small"),
                el("a", href(Urls.project(project.getKey(), "summary")), project.getName()))),
        el("td", project.getKey()),
        el("td", Look.user(project.getProjectLead(), t("Nobody"))),
        el("td.number", el("a", href(Urls.jql(open)), Jira.count(request, open))));
  }

  /** What plugins located at the selectedItem; the summary if that is nothing that may be seen. */
  static Response selected(Request request) {
    Project project = Jira.project(request, request.path("key"));
    String item = request.param("selectedItem", "");
    Fragments fragments = Fragments.of(request, project, null);
    List<WebPanel> panels =
        fragments.panels(item).stream()
            .filter(panel -> panel.view().visible(fragments.context()))
            .toList();
    if (item.isEmpty() || panels.isEmpty())
      return Response.redirect(Urls.project(project.getKey(), "summary"));
    return Frame.project(
        request,
        project,
        project.getName(),
        Html.each(panels, panel -> Html.trusted(panel.view().html(fragments.context()))));
  }

  static Response summary(Request request) {
    Project project = Jira.project(request, request.path("key"));
    String key = project.getKey();
    List<Issue> recent =
        Jira.search(request, "project = " + Jira.quoted(key) + " ORDER BY updated DESC", 12);
    String about = project.getDescription();
    Html main =
        recent.isEmpty()
            ? Look.empty(
                "issues",
                t("This project has no issues yet"),
                t("Press c to create the first one."))
            : IssueLinks.table("project-recent", recent);
    return Frame.project(
        request,
        project,
        project.getName(),
        Html.of(
            el(
                "header.aui-page-header",
                el(
                    "div.aui-page-header-inner",
                    el(
                        "div.aui-page-header-main",
                        el("h1", t("Summary")),
                        about == null || about.isBlank() ? null : el("p", about)))),
            el(
                "div.aui-group.summary-columns",
                el(
                    "section.aui-item",
                    attr("aria-labelledby", "recent-title"),
                    el("h2#recent-title", t("Recently updated")),
                    main),
                el(
                    "aside.aui-item.summary-side",
                    attr("aria-label", t("Overview")),
                    statuses(request, project),
                    types(request, project),
                    facts(project)))));
  }

  private static Html statuses(Request request, Project project) {
    List<Html> rows =
        workflowStatuses(project).stream()
            .map(
                status ->
                    bar(
                        request,
                        project,
                        Look.status(status),
                        "status = " + Jira.quoted(status.getName())))
            .toList();
    return el("section.summary-box", el("h2", t("By status")), el("ul.status-bars", rows));
  }

  private static Html types(Request request, Project project) {
    List<Html> rows =
        project.getIssueTypes().stream()
            .map(
                type ->
                    bar(
                        request,
                        project,
                        el("span.with-icon", Look.issueType(type), type.getName()),
                        "issuetype = " + Jira.quoted(type.getName())))
            .toList();
    return el("section.summary-box", el("h2", t("By type")), el("ul.status-bars", rows));
  }

  private static Html bar(Request request, Project project, Html label, String clause) {
    String jql = "project = " + Jira.quoted(project.getKey()) + " AND " + clause;
    return el("li", label, el("a", href(Urls.jql(jql)), Jira.count(request, jql)));
  }

  private static Html facts(Project project) {
    return el(
        "section.summary-box",
        el("h2", t("Project")),
        el(
            "dl.property-list",
            IssuePage.item(
                "project-lead", t("Lead"), Look.user(project.getProjectLead(), t("Nobody"))),
            IssuePage.item("project-key", t("Key"), Html.of(project.getKey()))));
  }

  static List<Status> workflowStatuses(Project project) {
    try {
      return Components.get(WorkflowManager.class)
          .getWorkflow(project.getId(), null)
          .getLinkedStatusObjects();
    } catch (WorkflowException e) {
      throw new IllegalStateException(e);
    }
  }

  static Response issues(Request request) {
    Project project = Jira.project(request, request.path("key"));
    String key = project.getKey();
    String filter = request.param("filter", "open");
    String where =
        "project = "
            + Jira.quoted(key)
            + switch (filter) {
              case "all" -> "";
              case "mine" ->
                  request.user() == null
                      ? ""
                      : " AND assignee = currentUser() AND resolution is EMPTY";
              case "reported" -> request.user() == null ? "" : " AND reporter = currentUser()";
              case "done" -> " AND resolution is not EMPTY";
              default -> " AND resolution is EMPTY";
            };
    String jql = where + " ORDER BY updated DESC";
    List<Issue> found = Jira.search(request, jql, 100);
    request.resources().requireContext("jira.navigator");
    return Frame.project(
        request,
        project,
        t("Issues"),
        Html.of(
            header(
                t("Issues"),
                el("a.aui-button", href(Urls.jql(jql)), t("View all issues and filters"))),
            el(
                "nav.aui-navgroup.aui-navgroup-horizontal.filter-tabs",
                attr("aria-label", t("Filters")),
                Look.horizontal(
                    "ul.aui-nav",
                    tab(key, "open", t("Open issues"), filter),
                    tab(key, "mine", t("My open issues"), filter),
                    tab(key, "reported", t("Reported by me"), filter),
                    tab(key, "done", t("Resolved"), filter),
                    tab(key, "all", t("All issues"), filter))),
            found.isEmpty()
                ? Look.empty(
                    "issues", t("No issues here"), t("Nothing in this project fits this filter."))
                : new IssueTable(
                        jql,
                        List.of(
                            "issuetype",
                            "issuekey",
                            "summary",
                            "status",
                            "priority",
                            "assignee",
                            "updated"))
                    .html(found)));
  }

  private static Html tab(String key, String filter, String label, String open) {
    return el(
        "li",
        css(filter.equals(open) ? "aui-nav-selected" : ""),
        el(
            "a",
            href(Urls.project(key, "issues") + "?filter=" + filter),
            attr("aria-current", filter.equals(open) ? "page" : null),
            label));
  }
}
