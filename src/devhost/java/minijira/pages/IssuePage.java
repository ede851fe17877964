package minijira.pages;

import static minijira.pages.Html.attr;
import static minijira.pages.Html.css;
import static minijira.pages.Html.el;
import static minijira.pages.Html.href;
import static minijira.pages.Words.t;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import minijira.node.Components;
import minijira.web.Request;
import minijira.web.Response;

/** /browse/KEY: one issue with everything around it, or a project. */
final class IssuePage {
  private IssuePage() {}

  static Response show(Request request) {
    String key = request.path("key");
    Project project = Components.get(ProjectManager.class).getProjectObjByKey(key);
    if (project != null) return Response.redirect(Urls.project(project.getKey(), "summary"));
    Issue issue = Jira.issue(request, key);
    if (!issue.getKey().equals(key)) return Response.redirect(Urls.issue(issue.getKey()));
    request.resources().requireContext("jira.view.issue");
    return Frame.project(
        request,
        issue.getProjectObject(),
        "[" + issue.getKey() + "] " + issue.getSummary(),
        body(request, issue),
        Map.of(
            "ajs-issue-key",
            issue.getKey(),
            "ajs-issue-id",
            issue.getId().toString(),
            "ajs-project-key",
            issue.getProjectObject().getKey()));
  }

  private static Html body(Request request, Issue issue) {
    Fragments fragments = Fragments.of(request, issue.getProjectObject(), issue);
    return el(
        "div.issue-view#issue-content",
        attr("data-issue-key", issue.getKey()),
        attr("data-issue-id", issue.getId()),
        header(request, issue, fragments),
        el(
            "div.aui-group.issue-body",
            el("div.aui-item.issue-main-column", modules(left(request, issue, fragments))),
            el(
                "aside.aui-item.issue-side-column#viewissuesidebar",
                attr("aria-label", t("People, dates and apps")),
                modules(right(issue, fragments)))));
  }

  private static Html header(Request request, Issue issue, Fragments fragments) {
    Project project = issue.getProjectObject();
    Issue parent = issue.getParentObject();
    return el(
        "header.issue-header#stalker",
        el(
            "div.aui-page-header",
            el(
                "div.aui-page-header-inner",
                el("div.aui-page-header-image", Look.projectAvatar(project, "large")),
                el(
                    "div.aui-page-header-main",
                    el(
                        "nav",
                        attr("aria-label", t("Breadcrumbs")),
                        el(
                            "ol.aui-nav.aui-nav-breadcrumbs",
                            el(
                                "li",
                                el(
                                    "a#project-name-val",
                                    href(Urls.project(project.getKey(), "summary")),
                                    project.getName())),
                            parent == null
                                ? null
                                : el(
                                    "li",
                                    el(
                                        "a#parent_issue_summary",
                                        href(Urls.issue(parent.getKey())),
                                        parent.getKey(),
                                        " ",
                                        parent.getSummary())),
                            el(
                                "li",
                                Look.issueType(issue.getIssueType()),
                                " ",
                                el(
                                    "a.issue-link#key-val",
                                    href(Urls.issue(issue.getKey())),
                                    attr("rel", issue.getId()),
                                    attr("data-issue-key", issue.getKey()),
                                    attr("aria-current", "page"),
                                    issue.getKey())))),
                    el("h1#summary-val", issue.getSummary())))),
        OpsBar.of(request, issue, fragments));
  }

  private static List<Module> left(Request request, Issue issue, Fragments fragments) {
    List<Module> all =
        new ArrayList<>(Module.panels(fragments, "atl.jira.view.issue.left.context"));
    all.add(new Module(100, "details-module", t("Details"), IssueDetails.details(issue), "wide"));
    all.add(
        new Module(
            200, "descriptionmodule", t("Description"), IssueDetails.description(issue), ""));
    IssueLinks links = new IssueLinks(request, issue);
    links
        .linked()
        .ifPresent(html -> all.add(new Module(400, "linkingmodule", t("Issue links"), html, "")));
    links
        .inEpic()
        .ifPresent(
            html ->
                all.add(
                    new Module(
                        690, "greenhopper-epics-issue-web-panel", t("Issues in epic"), html, "")));
    links
        .subTasks()
        .ifPresent(html -> all.add(new Module(700, "view-subtasks", t("Sub-tasks"), html, "")));
    all.add(new Module(900, "activitymodule", t("Activity"), IssueActivity.of(request, issue), ""));
    return sorted(all);
  }

  private static List<Module> right(Issue issue, Fragments fragments) {
    List<Module> all =
        new ArrayList<>(Module.panels(fragments, "atl.jira.view.issue.right.context"));
    all.add(new Module(10, "peoplemodule", t("People"), IssueDetails.people(issue), ""));
    all.add(new Module(40, "datesmodule", t("Dates"), IssueDetails.dates(issue), ""));
    return sorted(all);
  }

  private static List<Module> sorted(List<Module> modules) {
    return modules.stream().sorted(Comparator.comparingInt(Module::weight)).toList();
  }

  private static Html modules(List<Module> modules) {
    return Html.each(modules, Module::html);
  }

  /** One property: its name and the value under Jira's own id. */
  static Html item(String id, String label, Html value) {
    if (value.isEmpty()) return Html.NOTHING;
    return el(
        "div.item",
        css("item-" + id),
        el("dt.name", label, label.endsWith("?") ? null : ":"),
        el("dd.value", attr("id", id), value));
  }
}
