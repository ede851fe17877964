package minijira.pages;

import static minijira.pages.Html.el;
import static minijira.pages.Words.t;

import com.atlassian.jira.avatar.AvatarManager;
import com.atlassian.jira.config.IssueTypeManager;
import com.atlassian.jira.icon.IconType;
import com.atlassian.jira.issue.link.IssueLinkTypeManager;
import java.util.List;
import minijira.jira.project.Constants;
import minijira.node.Components;
import minijira.web.Halt;
import minijira.web.Request;
import minijira.web.Response;

/** Issue types and link types of the site. */
final class TypePages {
  private TypePages() {}

  static Response types(Request request) {
    request.requireAdmin();
    return AdminPages.page(
        request,
        t("Issue types"),
        Html.NOTHING,
        Html.of(
            el(
                "table.aui#issue-types-table",
                el(
                    "thead",
                    el("tr", el("th", t("Name")), el("th", t("Kind")), el("th", t("Description")))),
                el(
                    "tbody",
                    Html.each(
                        Jira.constants().getAllIssueTypeObjects(),
                        type ->
                            el(
                                "tr",
                                el(
                                    "td",
                                    el("span.with-icon", Look.issueType(type), type.getName())),
                                el("td", type.isSubTask() ? t("Sub-task") : t("Standard")),
                                el("td", type.getDescription()))))),
            AdminPages.adder(
                request,
                "/secure/admin/AddIssueType.jspa",
                t("Add issue type"),
                List.of("name", "description"))));
  }

  static Response addType(Request request) {
    request.requireAdmin();
    String name = AdminPages.needed(request, "name");
    if (Constants.named(Jira.constants().getAllIssueTypeObjects(), name).isPresent())
      throw Halt.badRequest(t("There is already an issue type {0}.", name));
    Components.get(IssueTypeManager.class)
        .createIssueType(
            name,
            request.param("description", ""),
            Components.get(AvatarManager.class).getDefaultAvatarId(IconType.ISSUE_TYPE_ICON_TYPE));
    return Flags.then(
        request,
        Response.redirect("/secure/admin/ViewIssueTypes.jspa"),
        t("Issue type {0} added", name));
  }

  static Response linkTypes(Request request) {
    request.requireAdmin();
    return AdminPages.page(
        request,
        t("Issue linking"),
        Html.NOTHING,
        Html.of(
            el(
                "table.aui#link-types-table",
                el(
                    "thead",
                    el(
                        "tr",
                        el("th", t("Name")),
                        el("th", t("Outward description")),
                        el("th", t("Inward description")),
                        el("th", t("Style")))),
                el(
                    "tbody",
                    Html.each(
                        Components.get(IssueLinkTypeManager.class).getIssueLinkTypes(),
                        type ->
                            el(
                                "tr",
                                el("td", type.getName()),
                                el("td", type.getOutward()),
                                el("td", type.getInward()),
                                el("td", type.getStyle()))))),
            AdminPages.adder(
                request,
                "/secure/admin/AddLinkType.jspa",
                t("Add link type"),
                List.of("name", "outward", "inward"))));
  }

  static Response addLinkType(Request request) {
    request.requireAdmin();
    IssueLinkTypeManager types = Components.get(IssueLinkTypeManager.class);
    String name = AdminPages.needed(request, "name");
    if (!types.getIssueLinkTypesByName(name).isEmpty())
      throw Halt.badRequest(t("There is already a link type {0}.", name));
    types.createIssueLinkType(
        name, AdminPages.needed(request, "outward"), AdminPages.needed(request, "inward"), null);
    return Flags.then(
        request,
        Response.redirect("/secure/admin/ViewLinkTypes.jspa"),
        t("Link type {0} added", name));
  }
}
