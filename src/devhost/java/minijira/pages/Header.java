package minijira.pages;

import static minijira.pages.Html.attr;
import static minijira.pages.Html.css;
import static minijira.pages.Html.el;
import static minijira.pages.Html.href;
import static minijira.pages.Words.t;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import java.util.List;
import java.util.Locale;
import minijira.web.Request;
import org.jspecify.annotations.Nullable;

/** The bar at the top: where to go, create, search, settings, oneself. */
final class Header {
  static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "ja");

  private Header() {}

  static Html of(Request request, @Nullable Project project) {
    return el(
        "header#header",
        el(
            "nav.aui-header",
            attr("aria-label", t("Site")),
            el(
                "div.aui-header-inner",
                el("div.aui-header-primary", logo(), primary(request, project)),
                secondary(request))),
        menus(request));
  }

  private static Html logo() {
    return el(
        "span.aui-header-logo#logo",
        el("a", href("/"), Html.trusted(LOGO), el("span", "minijira")));
  }

  private static Html primary(Request request, @Nullable Project project) {
    Fragments fragments = Fragments.of(request, project, null);
    return el(
        "ul.aui-nav",
        link(request, "home_link", "/secure/Dashboard.jspa", t("Dashboard")),
        link(request, "browse_link", "/projects", t("Projects")),
        link(request, "find_link", "/issues/", t("Issues")),
        Html.each(
            fragments.items("system.top.navigation.bar"),
            item -> link(request, item.id(), item.url(), item.label())),
        Html.when(request.user() != null, () -> el("li", create(request, project))));
  }

  private static Html create(Request request, @Nullable Project project) {
    String pid = project == null ? null : project.getId().toString();
    return el(
        "a.aui-button.aui-button-primary.create-issue#create_link",
        href(Urls.query("/secure/CreateIssue!default.jspa", "pid", pid)),
        attr(
            "data-dialog",
            Urls.to(
                Urls.query("/secure/CreateIssue!default.jspa", "pid", pid, "decorator", "dialog"))),
        attr("title", t("Create a new issue") + " (c)"),
        t("Create"));
  }

  private static Html link(Request request, String id, String path, String label) {
    String target = Urls.to(path);
    String here = request.raw().getRequestURI();
    boolean at =
        here.equals(target)
            || (id.equals("browse_link") && here.startsWith(request.contextPath() + "/projects"))
            || (id.equals("find_link") && here.startsWith(request.contextPath() + "/issues"));
    return el(
        "li",
        el(
            "a",
            attr("id", id),
            attr("href", target),
            attr("aria-current", at ? "page" : null),
            label));
  }

  private static Html secondary(Request request) {
    return el(
        "div.aui-header-secondary",
        el(
            "ul.aui-nav",
            el(
                "li",
                el(
                    "form.aui-quicksearch",
                    attr("role", "search"),
                    attr("action", Urls.to("/secure/QuickSearch.jspa")),
                    el("label.assistive", attr("for", "quickSearchInput"), t("Search")),
                    el(
                        "input.search#quickSearchInput",
                        attr("type", "text"),
                        attr("name", "searchString"),
                        attr("placeholder", t("Search") + "  ( / )"),
                        attr("autocomplete", "off")))),
            el(
                "li",
                el(
                    "a#inbox_link",
                    href("/inbox"),
                    attr("title", t("Mail that left this server")),
                    Look.icon("email"),
                    el("span.assistive", t("Inbox")))),
            el("li", trigger("theme-trigger", "theme-menu", "paint-bucket", t("Theme"))),
            Html.when(
                request.isAdmin(),
                () ->
                    el("li", trigger("admin_menu", "admin-menu", "settings", t("Administration")))),
            request.user() == null
                ? el(
                    "li",
                    el(
                        "a#login_link",
                        href(Urls.query("/login.jsp", "os_destination", request.here())),
                        t("Log in")))
                : el("li", userTrigger(request.user()))));
  }

  private static Html trigger(String id, String menu, String icon, String label) {
    return Menu.link(id, menu, attr("title", label), Look.icon(icon), el("span.assistive", label));
  }

  private static Html userTrigger(ApplicationUser user) {
    return Menu.link(
        "header-details-user-fullname",
        "user-options",
        attr("data-username", user.getName()),
        attr("title", t("User profile for {0}", user.getDisplayName())),
        Look.avatar(user, "small"),
        el("span.assistive", user.getDisplayName()));
  }

  private static Html menus(Request request) {
    return Html.of(
        themeMenu(request),
        Html.when(request.isAdmin(), AdminMenu::dropdown),
        Html.when(request.user() != null, () -> userMenu(request)));
  }

  private static Html themeMenu(Request request) {
    String now = Theme.of(request);
    return Html.of(
        sent(request, "theme-form", "/secure/Theme.jspa"),
        Menu.of(
            "theme-menu",
            Menu.section(
                null,
                Html.each(
                    Theme.ALL,
                    theme ->
                        choice(
                            "theme-form",
                            "theme",
                            theme,
                            theme.equals(now),
                            switch (theme) {
                              case "light" -> t("Light");
                              case "dark" -> t("Dark");
                              default -> t("As the system");
                            })))));
  }

  private static Html userMenu(Request request) {
    ApplicationUser user = request.requireUser();
    String now = Words.locale().getLanguage();
    return Html.of(
        sent(request, "language-form", "/secure/Language.jspa"),
        sent(request, "logout-form", "/secure/Logout!default.jspa"),
        Menu.of(
            "user-options",
            Menu.section(
                user.getDisplayName(),
                Menu.item(el("a", href("/secure/ViewProfile.jspa"), t("Profile"))),
                Html.each(
                    Fragments.of(request, null, null).items("system.user.options/personal"),
                    item ->
                        Menu.item(
                            el(
                                "a",
                                attr("id", item.id()),
                                attr("href", item.url()),
                                item.label()))),
                Menu.item(
                    el(
                        "a#keyshortcuts",
                        href("/secure/ShowShortcuts.jspa"),
                        attr("data-dialog", Urls.to("/secure/ShowShortcuts.jspa")),
                        t("Keyboard shortcuts")))),
            Menu.section(
                t("Language"),
                Html.each(
                    LANGUAGES,
                    code -> choice("language-form", "locale", code, code.equals(now), name(code)))),
            Menu.section(
                null,
                Menu.item(
                    el(
                        "button#log_out",
                        attr("type", "submit"),
                        attr("form", "logout-form"),
                        t("Log out"))))));
  }

  /** What the buttons of a menu send; a form cannot be inside of it. */
  private static Html sent(Request request, String id, String to) {
    return el(
        "form",
        attr("id", id),
        attr("method", "post"),
        attr("action", Urls.to(to)),
        Forms.token(request),
        Forms.hidden("back", request.here()));
  }

  static String name(String code) {
    return capital(new Locale(code).getDisplayLanguage(new Locale(code)));
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private static Html choice(String form, String name, String value, boolean chosen, String label) {
    return Menu.item(
        el(
            "button",
            css(chosen ? "aui-dropdown2-radio aui-dropdown2-checked" : "aui-dropdown2-radio"),
            attr("type", "submit"),
            attr("form", form),
            attr("name", name),
            attr("value", value),
            attr("aria-current", chosen ? "true" : null),
            label));
  }

  private static final String LOGO =
      "<svg viewBox=\"0 0 26 26\" aria-hidden=\"true\" focusable=\"false\"><rect x=\"2\" y=\"2\""
          + " width=\"10\" height=\"10\" rx=\"2\" fill=\"currentColor\" opacity=\".55\"/><rect"
          + " x=\"8\" y=\"8\" width=\"10\" height=\"10\" rx=\"2\" fill=\"currentColor\""
          + " opacity=\".75\"/><rect x=\"14\" y=\"14\" width=\"10\" height=\"10\" rx=\"2\""
          + " fill=\"currentColor\"/></svg>";
}
