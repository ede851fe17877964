package minijira.pages;

import static minijira.pages.Html.css;
import static minijira.pages.Html.el;
import static minijira.pages.Html.href;
import static minijira.pages.Words.t;

import com.atlassian.jira.user.ApplicationUser;
import java.util.List;
import java.util.Map;
import minijira.jira.people.HostUser;
import minijira.jira.people.UserStore;
import minijira.node.Components;
import minijira.web.Halt;
import minijira.web.Request;
import minijira.web.Response;

/** Users and groups of the site, and one's own profile, language and theme. */
final class PeoplePages {
  private PeoplePages() {}

  static Response users(Request request) {
    request.requireAdmin();
    UserStore store = Components.get(UserStore.class);
    return AdminPages.page(
        request,
        t("Users"),
        Html.NOTHING,
        Html.of(
            el(
                "div.aui-table-scroll",
                el(
                    "table.aui#user_browser_table",
                    el(
                        "thead",
                        el(
                            "tr",
                            el("th", t("Full name")),
                            el("th", t("User name")),
                            el("th", t("E-mail")),
                            el("th", t("Groups")),
                            el("th", t("State")),
                            el("th", el("span.assistive", t("Actions"))))),
                    el(
                        "tbody",
                        Html.each(
                            store.all(),
                            user ->
                                el(
                                    "tr",
                                    el("td", Look.user(user, "")),
                                    el("td", user.getName()),
                                    el("td", user.getEmailAddress()),
                                    el(
                                        "td",
                                        String.join(
                                            ", ", store.groupsOf(user).stream().sorted().toList())),
                                    el(
                                        "td",
                                        el(
                                            "span.aui-lozenge.aui-lozenge-subtle",
                                            css(user.isActive() ? "aui-lozenge-success" : ""),
                                            user.isActive() ? t("Active") : t("Inactive"))),
                                    el(
                                        "td.aui-compact-button-column",
                                        Forms.button(
                                            request,
                                            "/secure/admin/user/EditUser.jspa",
                                            user.isActive() ? t("Deactivate") : t("Activate"),
                                            "aui-button-compact",
                                            Forms.hidden("key", user.getKey()),
                                            Forms.hidden("active", !user.isActive())))))))),
            AdminPages.adder(
                request,
                "/secure/admin/user/AddUser.jspa",
                t("Create user"),
                List.of("username", "fullname", "email", "password"))));
  }

  static Response addUser(Request request) {
    request.requireAdmin();
    UserStore store = Components.get(UserStore.class);
    String name = AdminPages.needed(request, "username");
    if (store.byName(name) != null) throw Halt.badRequest(t("There is already a user {0}.", name));
    HostUser user =
        store.create(
            name,
            AdminPages.needed(request, "fullname"),
            AdminPages.needed(request, "email"),
            AdminPages.needed(request, "password"));
    if (store.groups().contains("jira-software-users")) store.join("jira-software-users", user);
    return Flags.then(
        request,
        Response.redirect("/secure/admin/user/UserBrowser.jspa"),
        t("User {0} created", name));
  }

  static Response setActive(Request request) {
    ApplicationUser admin = request.requireAdmin();
    String key = request.param("key", "");
    if (key.equals(admin.getKey())) throw Halt.badRequest(t("You cannot deactivate yourself."));
    Components.get(UserStore.class).setActive(key, Boolean.parseBoolean(request.param("active")));
    return Flags.then(
        request, Response.redirect("/secure/admin/user/UserBrowser.jspa"), t("User changed"));
  }

  static Response groups(Request request) {
    request.requireAdmin();
    UserStore store = Components.get(UserStore.class);
    return AdminPages.page(
        request,
        t("Groups"),
        Html.NOTHING,
        el(
            "table.aui#group_browser_table",
            el("thead", el("tr", el("th", t("Group")), el("th", t("Members")))),
            el(
                "tbody",
                Html.each(
                    store.groups().stream().sorted().toList(),
                    group ->
                        el(
                            "tr",
                            el("td", group),
                            el(
                                "td",
                                el(
                                    "ul.grants",
                                    Html.each(
                                        store.members(group),
                                        user -> el("li", Look.user(user, ""))))))))));
  }

  static Response profile(Request request) {
    ApplicationUser user = request.requireUser();
    UserStore store = Components.get(UserStore.class);
    return Frame.general(
        request,
        t("Profile"),
        el(
            "div.aui-page-body-narrow",
            el(
                "header.aui-page-header",
                el(
                    "div.aui-page-header-inner",
                    el("div.aui-page-header-image", Look.avatar(user, "large")),
                    el("div.aui-page-header-main", el("h1", user.getDisplayName())))),
            el(
                "dl.property-list.settings-list",
                IssuePage.item("up-username", t("User name"), Html.of(user.getName())),
                IssuePage.item("up-email", t("E-mail"), Html.of(user.getEmailAddress())),
                IssuePage.item(
                    "up-groups",
                    t("Groups"),
                    Html.of(String.join(", ", store.groupsOf(user).stream().sorted().toList()))),
                IssuePage.item(
                    "up-language",
                    t("Language"),
                    Html.of(Header.name(Words.locale().getLanguage())))),
            el("p", el("a#tokens-link", href(TokenPages.TOKENS), t("Personal access tokens"))),
            el(
                "p.description",
                t("Language and theme are chosen in the menus at the top right."))));
  }

  static Response language(Request request) {
    String locale = request.param("locale", "en");
    if (!Header.LANGUAGES.contains(locale))
      throw Halt.badRequest(t("This language is not offered."));
    Components.get(UserStore.class).setLocale(request.requireUser().getKey(), locale);
    return back(request);
  }

  static Response theme(Request request) {
    String theme = request.param("theme", "light");
    if (!Theme.ALL.contains(theme)) throw Halt.badRequest(t("There is no such theme."));
    request
        .rawResponse()
        .addHeader(
            "Set-Cookie",
            Theme.COOKIE
                + "="
                + theme
                + "; Path="
                + request.contextPath()
                + "; Max-Age=31536000; SameSite=Lax");
    return back(request);
  }

  /** To where the menu was opened; only places of this site. */
  static Response back(Request request) {
    String back = request.param("back", "/");
    return Response.redirect(
        back.startsWith("/") && !back.startsWith("//") && !back.contains("\\") ? back : "/");
  }

  static Response shortcuts(Request request) {
    Map<String, String> keys = new java.util.LinkedHashMap<>();
    keys.put("c", t("Create an issue"));
    keys.put("/", t("Search"));
    keys.put("g d", t("Go to the dashboard"));
    keys.put("g i", t("Go to the issue navigator"));
    keys.put("j / k", t("Next or previous issue of a list"));
    keys.put("o", t("Open the selected issue"));
    keys.put("e", t("Edit the issue"));
    keys.put("m", t("Comment on the issue"));
    keys.put("a", t("Assign the issue"));
    keys.put(".", t("All operations of the issue"));
    keys.put("?", t("This help"));
    return Dialogs.answer(
        request,
        t("Keyboard shortcuts"),
        el(
            "dl.shortcuts",
            Html.each(
                keys.entrySet(),
                entry ->
                    el("div", el("dt", el("kbd", entry.getKey())), el("dd", entry.getValue())))),
        "keyboard-shortcuts-dialog",
        "small");
  }
}
