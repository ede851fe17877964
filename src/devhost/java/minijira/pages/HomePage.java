package minijira.pages;

import static minijira.pages.Html.attr;
import static minijira.pages.Html.el;
import static minijira.pages.Html.href;
import static minijira.pages.Words.t;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import java.util.List;
import minijira.web.Halt;
import minijira.web.Request;
import minijira.web.Response;

/** The dashboard: what is mine, what moved, which projects there are. */
final class HomePage {
  private static final int ROWS = 10;

  private HomePage() {}

  static Response show(Request request) {
    List<Project> projects = Jira.projects(request, ProjectPermissions.BROWSE_PROJECTS);
    if (request.user() == null && projects.isEmpty()) throw Halt.login();
    Html left =
        Html.of(
            Html.when(
                request.user() != null,
                () ->
                    gadget(
                        request,
                        "assigned-to-me",
                        t("Assigned to me"),
                        "assignee = currentUser() AND resolution is EMPTY ORDER BY updated DESC",
                        t("Nothing is assigned to you."))),
            gadget(
                request,
                "recently-updated",
                t("Recently updated"),
                "ORDER BY updated DESC",
                t("There are no issues yet.")));
    Html right =
        Html.of(
            projects(request, projects),
            Html.when(
                request.user() != null,
                () ->
                    gadget(
                        request,
                        "reported-by-me",
                        t("Reported by me"),
                        "reporter = currentUser() ORDER BY created DESC",
                        t("You have not reported anything yet."))));
    return Frame.general(
        request,
        t("System dashboard"),
        Html.of(
            el(
                "header.aui-page-header",
                el(
                    "div.aui-page-header-inner",
                    el(
                        "div.aui-page-header-main",
                        el(
                            "h1",
                            request.user() == null
                                ? t("System dashboard")
                                : t("Welcome, {0}", request.user().getDisplayName()))))),
            el(
                "div.dashboard",
                el("div.dashboard-column", left),
                el("div.dashboard-column", right))));
  }

  private static Html projects(Request request, List<Project> projects) {
    return el(
        "section.gadget#gadget-projects",
        attr("aria-labelledby", "gadget-projects-title"),
        el("h2#gadget-projects-title", t("Projects")),
        projects.isEmpty()
            ? el("p.gadget-empty", t("There are no projects that you may see."))
            : el(
                "ul.project-cards",
                Html.each(
                    projects,
                    project ->
                        el(
                            "li",
                            Look.projectAvatar(project, "large"),
                            el(
                                "div",
                                el(
                                    "a",
                                    href(Urls.project(project.getKey(), "summary")),
                                    project.getName()),
                                el(
                                    "small",
                                    project.getKey(),
                                    project.getProjectLead() == null
                                        ? ""
                                        : " · "
                                            + t(
                                                "led by {0}",
                                                project.getProjectLead().getDisplayName())))))));
  }

  private static Html gadget(Request request, String id, String title, String jql, String nothing) {
    List<Issue> issues = Jira.search(request, jql, ROWS);
    return el(
        "section.gadget",
        attr("id", "gadget-" + id),
        attr("aria-labelledby", "gadget-" + id + "-title"),
        el("h2", attr("id", "gadget-" + id + "-title"), el("a", href(Urls.jql(jql)), title)),
        issues.isEmpty()
            ? el("p.gadget-empty", nothing)
            : IssueLinks.table("gadget-" + id + "-table", issues));
  }
}
