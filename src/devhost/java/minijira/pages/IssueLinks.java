package minijira.pages;

import static minijira.pages.Html.attr;
import static minijira.pages.Html.css;
import static minijira.pages.Html.el;
import static minijira.pages.Words.t;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.link.IssueLink;
import com.atlassian.jira.issue.link.IssueLinkManager;
import com.atlassian.jira.issue.link.IssueLinkType;
import com.atlassian.jira.issue.link.LinkCollection;
import com.atlassian.jira.permission.ProjectPermissions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import minijira.node.Components;
import minijira.web.Request;

/** What an issue is tied to: links by their words, children of an epic, sub-tasks. */
final class IssueLinks {
  private static final String EPIC = "jira_gh_epic_story";
  private static final int FIRST = 5;
  private static final int MOST = 100;

  private final Request request;
  private final Issue issue;
  private final boolean mayUnlink;

  IssueLinks(Request request, Issue issue) {
    this.request = request;
    this.issue = issue;
    this.mayUnlink =
        request.user() != null && Jira.may(request, ProjectPermissions.LINK_ISSUES, issue);
  }

  Optional<Html> linked() {
    LinkCollection links =
        Components.get(IssueLinkManager.class).getLinkCollection(issue, request.user());
    List<Html> groups = new ArrayList<>();
    for (IssueLinkType type : links.getLinkTypes()) {
      if (type.isSystemLinkType() || type.isSubTaskLinkType()) continue;
      group(type, type.getOutward(), links.getOutwardIssues(type.getName()), true)
          .ifPresent(groups::add);
      group(type, type.getInward(), links.getInwardIssues(type.getName()), false)
          .ifPresent(groups::add);
    }
    return groups.isEmpty() ? Optional.empty() : Optional.of(el("div.links-container", groups));
  }

  Optional<Html> inEpic() {
    List<Issue> children = new ArrayList<>();
    for (IssueLink link : Components.get(IssueLinkManager.class).getOutwardLinks(issue.getId()))
      if (EPIC.equals(link.getIssueLinkType().getStyle())
          && Jira.may(request, ProjectPermissions.BROWSE_PROJECTS, link.getDestinationObject()))
        children.add(link.getDestinationObject());
    return children.isEmpty()
        ? Optional.empty()
        : Optional.of(table("ghx-issues-in-epic-table", children));
  }

  Optional<Html> subTasks() {
    Collection<Issue> children = issue.getSubTaskObjects();
    return children == null || children.isEmpty()
        ? Optional.empty()
        : Optional.of(table("issuetable-subtasks", children));
  }

  private Optional<Html> group(
      IssueLinkType type, String words, List<Issue> issues, boolean outward) {
    if (issues == null || issues.isEmpty()) return Optional.empty();
    List<Issue> first = issues.subList(0, Math.min(FIRST, issues.size()));
    List<Issue> rest = issues.subList(first.size(), Math.min(MOST, issues.size()));
    String id = "links-" + type.getId() + (outward ? "-outward" : "-inward");
    return Optional.of(
        el(
            "div.links-list",
            attr("id", id),
            el("h5", attr("aria-level", "3"), words, " ", el("span.aui-badge", issues.size())),
            el("ul", Html.each(first, other -> row(type, other, outward))),
            Html.when(
                !rest.isEmpty(),
                () ->
                    Html.of(
                        el(
                            "ul",
                            attr("id", id + "-more"),
                            attr("hidden", true),
                            Html.each(rest, other -> row(type, other, outward))),
                        el(
                            "button.aui-button.aui-button-link",
                            attr("type", "button"),
                            attr("data-show", id + "-more"),
                            attr("aria-expanded", "false"),
                            t("Show {0} more", issues.size() - first.size()))))));
  }

  private Html row(IssueLinkType type, Issue other, boolean outward) {
    return el(
        "li.link-content",
        Look.issueType(other.getIssueType()),
        Look.issueKey(other),
        el("span.link-summary", other.getSummary()),
        Look.priority(other.getPriority()),
        Look.status(other.getStatus()),
        Html.when(
            mayUnlink,
            () ->
                Forms.post(
                    request,
                    "/secure/DeleteLink.jspa",
                    Forms.hidden("id", issue.getId()),
                    Forms.hidden("destId", other.getId()),
                    Forms.hidden("linkType", type.getId()),
                    Forms.hidden("outward", outward),
                    el(
                        "button.aui-button.aui-button-subtle.aui-button-compact.delete-link",
                        attr("type", "submit"),
                        attr("data-confirm", t("Unlink?")),
                        attr("title", t("Delete this link")),
                        attr("aria-label", t("Delete the link to {0}", other.getKey())),
                        "×"))));
  }

  static Html table(String id, Collection<? extends Issue> issues) {
    return el(
        "div.aui-table-scroll",
        el(
            "table.aui.issue-list",
            attr("id", id),
            el(
                "thead.assistive",
                el(
                    "tr",
                    el("th", t("Type")),
                    el("th", t("Key")),
                    el("th", t("Summary")),
                    el("th", t("Status")),
                    el("th", t("Assignee")))),
            el(
                "tbody",
                Html.each(
                    issues,
                    one ->
                        el(
                            "tr",
                            css("issuerow"),
                            attr("data-issuekey", one.getKey()),
                            el("td.narrow", Look.issueType(one.getIssueType())),
                            el("td.narrow", Look.issueKey(one)),
                            el("td", one.getSummary()),
                            el("td.narrow", Look.status(one.getStatus())),
                            el(
                                "td.narrow",
                                Look.avatar(one.getAssignee(), "small"),
                                el(
                                    "span.assistive",
                                    one.getAssignee() == null
                                        ? t("Unassigned")
                                        : one.getAssignee().getDisplayName())))))));
  }
}
