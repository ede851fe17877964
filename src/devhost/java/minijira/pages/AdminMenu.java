package minijira.pages;

import static minijira.pages.Html.attr;
import static minijira.pages.Html.css;
import static minijira.pages.Html.el;
import static minijira.pages.Html.href;
import static minijira.pages.Words.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import minijira.plugin.module.WebSection;
import minijira.web.Request;
import org.jspecify.annotations.Nullable;

/** Administration: tabs at the top, the pages of the open tab at the left. */
final class AdminMenu {
  /**
   * @param section where a plugin put it; empty for Jira's own
   */
  private record Entry(String url, String label, String id, String section) {
    Entry(String url, String label, String id) {
      this(url, label, id, "");
    }
  }

  private record Group(String heading, List<Entry> entries) {}

  private record Tab(String id, String label, List<Group> groups) {}

  /** Which page is open: Jira's own by the address, a plugin's by what it says of itself. */
  private record Open(Request request, String section, String tab) {
    boolean at(Entry entry) {
      return entry.section.isEmpty()
          ? Sidebar.selected(request, entry.url)
          : in(entry) && entry.id.equals(tab);
    }

    boolean in(Entry entry) {
      return entry.section.isEmpty() ? at(entry) : entry.section.equals(section);
    }
  }

  private AdminMenu() {}

  /** The page alone if nobody knows where in the menu it is. */
  static Html around(Request request, Html main, Map<String, String> meta) {
    if (!request.isAdmin()) return main;
    List<Tab> tabs = tabs(request);
    Open here =
        new Open(
            request,
            meta.getOrDefault("admin.active.section", ""),
            meta.getOrDefault("admin.active.tab", ""));
    Tab open = open(here, tabs);
    if (open == null) return main;
    return el(
        "div.admin-area",
        el(
            "section.admin-head",
            attr("aria-label", t("Administration")),
            el("p.admin-title", t("Administration")),
            el(
                "nav.aui-navgroup.aui-navgroup-horizontal",
                attr("aria-label", t("Administration")),
                Look.horizontal(
                    "ul.aui-nav.admin-tabs",
                    Html.each(
                        tabs,
                        tab ->
                            el(
                                "li",
                                css(tab == open ? "aui-nav-selected" : ""),
                                el(
                                    "a",
                                    attr("id", "admin-nav-" + tab.id),
                                    attr("href", first(tab)),
                                    attr("aria-current", tab == open ? "true" : null),
                                    tab.label)))))),
        el(
            "div.admin-body",
            el(
                "nav.admin-nav.aui-navgroup.aui-navgroup-vertical",
                attr("aria-label", open.label),
                Html.each(open.groups, group -> group(here, group))),
            main));
  }

  /** The menu behind the cog. */
  static Html dropdown() {
    return Menu.of(
        "admin-menu",
        Menu.section(
            t("Administration"),
            Menu.item(
                el("a#admin_menu_link", href("/secure/project/ViewProjects.jspa"), t("Projects"))),
            Menu.item(el("a", href("/secure/admin/ViewCustomFields.jspa"), t("Issues"))),
            Menu.item(el("a", href("/plugins/servlet/upm"), t("Manage apps"))),
            Menu.item(el("a", href("/secure/admin/user/UserBrowser.jspa"), t("User management"))),
            Menu.item(el("a", href("/secure/admin/ViewSystemInfo.jspa"), t("System")))));
  }

  private static Html group(Open here, Group group) {
    if (group.entries.isEmpty()) return Html.NOTHING;
    return Html.of(
        el("div.aui-nav-heading", group.heading),
        el(
            "ul.aui-nav",
            Html.each(
                group.entries,
                entry -> {
                  boolean at = here.at(entry);
                  return el(
                      "li",
                      css(at ? "aui-nav-selected" : ""),
                      el(
                          "a",
                          attr("id", entry.id),
                          attr("href", Urls.to(entry.url)),
                          attr("aria-current", at ? "page" : null),
                          entry.label));
                })));
  }

  private static List<Tab> tabs(Request request) {
    Fragments fragments = Fragments.of(request, null, null);
    return List.of(
        new Tab(
            "projects",
            t("Projects"),
            List.of(
                new Group(
                    t("Projects"),
                    List.of(
                        new Entry(
                            "/secure/project/ViewProjects.jspa",
                            t("Projects"),
                            "view_projects"))))),
        new Tab(
            "issues",
            t("Issues"),
            with(
                fragments,
                "admin_issues_menu",
                new Group(
                    t("Issue types"),
                    List.of(
                        new Entry(
                            "/secure/admin/ViewIssueTypes.jspa", t("Issue types"), "issue_types"),
                        new Entry(
                            "/secure/admin/ManageIssueTypeSchemes!default.jspa",
                            t("Issue type schemes"),
                            "issue_type_schemes"))),
                new Group(
                    t("Screens"),
                    List.of(
                        new Entry(
                            "/secure/admin/ViewFieldScreens.jspa", t("Screens"), "field_screens"))),
                new Group(
                    t("Workflows"),
                    List.of(
                        new Entry(
                            "/secure/admin/workflows/ListWorkflows.jspa",
                            t("Workflows"),
                            "workflows"))),
                new Group(
                    t("Fields"),
                    List.of(
                        new Entry(
                            "/secure/admin/ViewCustomFields.jspa",
                            t("Custom fields"),
                            "view_custom_fields"))),
                new Group(
                    t("Issue features"),
                    List.of(
                        new Entry(
                            "/secure/admin/ViewLinkTypes.jspa", t("Issue linking"), "linking"))))),
        new Tab(
            "apps",
            t("Manage apps"),
            with(
                fragments,
                "admin_plugins_menu",
                new Group(
                    t("Apps"),
                    List.of(
                        new Entry("/plugins/servlet/upm", t("Manage apps"), "upm-admin-link"))))),
        new Tab(
            "users",
            t("User management"),
            with(
                fragments,
                "admin_users_menu",
                new Group(
                    t("User management"),
                    List.of(
                        new Entry(
                            "/secure/admin/user/UserBrowser.jspa", t("Users"), "user_browser"),
                        new Entry(
                            "/secure/admin/user/GroupBrowser.jspa",
                            t("Groups"),
                            "group_browser"))))),
        new Tab(
            "system",
            t("System"),
            with(
                fragments,
                "admin_system_menu",
                new Group(
                    t("Troubleshooting and support"),
                    List.of(
                        new Entry(
                            "/secure/admin/ViewSystemInfo.jspa", t("System info"), "system_info"),
                        new Entry("/secure/admin/Faults.jspa", t("Fault injection"), "faults"))),
                new Group(
                    t("Mail"),
                    List.of(
                        new Entry(
                            "/secure/admin/OutgoingMailServers.jspa",
                            t("Outgoing mail"),
                            "outgoing_mail"),
                        new Entry(IncomingMailPage.PAGE, t("Incoming mail"), "incoming_mail"),
                        new Entry("/inbox", t("Inbox"), "inbox"))))));
  }

  private static List<Group> with(Fragments fragments, String location, Group... own) {
    List<Group> all = new ArrayList<>(List.of(own));
    for (WebSection section : fragments.sections(location))
      all.add(
          new Group(
              Fragments.text(section.labelKey(), ""),
              entries(fragments.items(location + "/" + Fragments.shortKey(section.key())))));
    return all;
  }

  private static List<Entry> entries(List<Fragments.Item> items) {
    return items.stream()
        .map(item -> new Entry(item.url(), item.label(), item.id(), item.section()))
        .toList();
  }

  private static @Nullable Tab open(Open here, List<Tab> tabs) {
    for (Tab tab : tabs)
      for (Group group : tab.groups) if (group.entries.stream().anyMatch(here::in)) return tab;
    String path = here.request.raw().getRequestURI();
    if (path.contains("/secure/project/")) return tabs.get(0);
    if (path.contains("/admin/user")) return tabs.get(3);
    if (path.contains("/secure/admin/workflows")
        || path.contains("CustomField")
        || path.contains("IssueType")) return tabs.get(1);
    return null;
  }

  private static String first(Tab tab) {
    return Urls.to(tab.groups.get(0).entries.get(0).url);
  }
}
