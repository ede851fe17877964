package minijira.pages;

import static minijira.pages.Html.attr;
import static minijira.pages.Html.css;
import static minijira.pages.Html.el;
import static minijira.pages.Html.href;
import static minijira.pages.Words.t;

import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.PermissionManager;
import java.util.List;
import java.util.Map;
import minijira.node.Components;
import minijira.web.Links;
import minijira.web.Request;

/** The column at the left: a project's pages, or its settings. */
final class Sidebar {
  static final String NAVIGATION = "jira.project.sidebar.plugins.navigation";
  static final String SETTINGS = "atl.jira.proj.config";
  private static final List<String> GROUPS =
      List.of("projectgroup1", "projectgroup2", "projectgroup3", "projectgroup4");

  private Sidebar() {}

  static Html of(Request request, Project project) {
    String key = project.getKey();
    List<Fragments.Item> apps = Fragments.of(request, project, null).items(NAVIGATION);
    return frame(
        project,
        t("Project"),
        el(
            "nav.aui-navgroup.aui-navgroup-vertical.aui-sidebar-body",
            attr("aria-label", t("Project")),
            el(
                "ul.aui-nav",
                entry(request, Urls.project(key, "board"), "board", t("Board"), "sidebar-board"),
                entry(
                    request,
                    Urls.project(key, "summary"),
                    "overview",
                    t("Summary"),
                    "sidebar-summary"),
                entry(
                    request, Urls.project(key, "issues"), "issues", t("Issues"), "sidebar-issues"),
                entry(
                    request,
                    Urls.project(key, "versions"),
                    "ship",
                    t("Releases"),
                    "sidebar-releases"),
                entry(
                    request,
                    Urls.project(key, "components"),
                    "component",
                    t("Components"),
                    "sidebar-components")),
            Html.when(
                !apps.isEmpty(),
                () ->
                    Html.of(
                        el("div.aui-nav-heading", t("Apps")),
                        el(
                            "ul.aui-nav",
                            Html.each(
                                apps,
                                item ->
                                    app(item, item.id().equals(request.param("selectedItem")))))))),
        Html.when(
            administers(request, project),
            () ->
                el(
                    "nav.aui-navgroup.aui-navgroup-vertical.aui-sidebar-footer",
                    attr("aria-label", t("Project settings")),
                    el(
                        "ul.aui-nav",
                        entry(
                            request,
                            settingsUrl(key, "summary"),
                            "settings",
                            t("Project settings"),
                            "sidebar-settings")))));
  }

  static Html settings(Request request, Project project, Map<String, String> meta) {
    String key = project.getKey();
    Fragments fragments = Fragments.of(request, project, null);
    String open = meta.getOrDefault("admin.active.tab", "");
    return frame(
        project,
        t("Project settings"),
        el(
            "nav.aui-navgroup.aui-navgroup-vertical.aui-sidebar-body",
            attr("aria-label", t("Project settings")),
            el(
                "ul.aui-nav",
                plain(request, settingsUrl(key, "summary"), t("Details")),
                plain(request, settingsUrl(key, "issuetypes"), t("Issue types")),
                plain(request, settingsUrl(key, "workflows"), t("Workflows")),
                plain(request, settingsUrl(key, "fields"), t("Fields")),
                plain(request, settingsUrl(key, "versions"), t("Versions")),
                plain(request, settingsUrl(key, "components"), t("Components")),
                plain(request, settingsUrl(key, "roles"), t("Users and roles")),
                plain(request, settingsUrl(key, "permissions"), t("Permissions")),
                plain(request, settingsUrl(key, "security"), t("Issue security"))),
            Html.each(GROUPS, place -> group(open, "", fragments.items(SETTINGS + "/" + place))),
            Html.each(
                fragments.sections(SETTINGS),
                section ->
                    group(
                        open,
                        Fragments.text(section.labelKey(), ""),
                        fragments.items(SETTINGS + "/" + Fragments.shortKey(section.key()))))),
        el(
            "nav.aui-navgroup.aui-navgroup-vertical.aui-sidebar-footer",
            attr("aria-label", t("Back")),
            el(
                "ul.aui-nav",
                el(
                    "li",
                    el(
                        "a.aui-nav-item",
                        href(Urls.project(key, "summary")),
                        Look.icon("arrow-left"),
                        el("span.aui-nav-item-label", t("Back to project")))))));
  }

  static String settingsUrl(String key, String page) {
    return "/plugins/servlet/project-config/" + Links.encode(key) + "/" + page;
  }

  static boolean administers(Request request, Project project) {
    return request.isAdmin()
        || Components.get(PermissionManager.class)
            .hasPermission(ProjectPermissions.ADMINISTER_PROJECTS, project, request.user());
  }

  private static Html group(String open, String heading, List<Fragments.Item> items) {
    if (items.isEmpty()) return Html.NOTHING;
    return Html.of(
        el("div.aui-nav-heading", heading.isEmpty() ? t("Apps") : heading),
        el(
            "ul.aui-nav",
            Html.each(items, item -> link(item, item.id().equals(open), Html.of(item.label())))));
  }

  private static Html frame(Project project, String label, Html... parts) {
    return el(
        "aside.aui-sidebar",
        attr("aria-label", t("Sidebar")),
        el(
            "div.aui-sidebar-wrapper",
            el(
                "div.aui-sidebar-header",
                Look.projectAvatar(project, "large"),
                el(
                    "div.aui-sidebar-title",
                    el("a", href(Urls.project(project.getKey(), "summary")), project.getName()),
                    el("small", label))),
            Html.of((Object[]) parts)));
  }

  private static Html entry(Request request, String path, String icon, String label, String id) {
    return el(
        "li",
        css(selected(request, path) ? "aui-nav-selected" : ""),
        el(
            "a.aui-nav-item",
            href(path),
            attr("id", id),
            attr("aria-current", selected(request, path) ? "page" : null),
            Look.icon(icon),
            el("span.aui-nav-item-label", label)));
  }

  private static Html plain(Request request, String path, String label) {
    return el(
        "li",
        css(selected(request, path) ? "aui-nav-selected" : ""),
        el(
            "a.aui-nav-item",
            href(path),
            attr("aria-current", selected(request, path) ? "page" : null),
            el("span.aui-nav-item-label", label)));
  }

  /** A plugin's item: the icon by its param, not by classes of its link. */
  private static Html app(Fragments.Item item, boolean here) {
    String icon =
        item.iconClass().isEmpty() ? "aui-icon-small aui-iconfont-addon" : item.iconClass();
    return link(
        item,
        here,
        Html.of(
            el("span.aui-icon", css(icon), attr("aria-hidden", "true")),
            el("span.aui-nav-item-label", item.label())));
  }

  private static Html link(Fragments.Item item, boolean here, Html inside) {
    return el(
        "li",
        css(here ? "aui-nav-selected" : ""),
        el(
            "a.aui-nav-item",
            css(item.styleClass()),
            attr("id", item.id()),
            attr("data-link-id", item.id()),
            attr("href", item.url()),
            attr("aria-current", here ? "page" : null),
            inside));
  }

  /**
   * Same path, and every parameter of the link is in the request; so /x?tab=a and /x?tab=b differ.
   */
  static boolean selected(Request request, String link) {
    String[] parts = Urls.to(link).split("\\?", 2);
    if (!request
        .raw()
        .getRequestURI()
        .replace("!default", "")
        .equals(parts[0].replace("!default", ""))) return false;
    if (parts.length == 1) return true;
    for (String pair : parts[1].split("&")) {
      String[] nameValue = pair.split("=", 2);
      String given = request.param(nameValue[0]);
      if (given == null || nameValue.length == 2 && !Links.encode(given).equals(nameValue[1]))
        return false;
    }
    return true;
  }
}
