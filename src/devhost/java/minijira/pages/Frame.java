package minijira.pages;

import static minijira.pages.Html.attr;
import static minijira.pages.Html.el;
import static minijira.pages.Words.t;

import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.PermissionManager;
import java.util.LinkedHashMap;
import java.util.Map;
import minijira.node.Components;
import minijira.web.PageFrame;
import minijira.web.Request;
import minijira.web.Response;
import org.jspecify.annotations.Nullable;

/** Head, header, navigation and footer around a body, for our own screens and for the plugin's. */
final class Frame implements PageFrame {
  /** A screen with the site header only. */
  static Response general(Request request, String title, Html body) {
    return Response.html(
        new Frame().page(Kind.GENERAL, request, title, "", body.toString(), Map.of()));
  }

  /** A screen beside the sidebar of its project. */
  static Response project(Request request, Project project, String title, Html body) {
    return project(request, project, title, body, Map.of());
  }

  static Response project(
      Request request, Project project, String title, Html body, Map<String, String> meta) {
    Map<String, String> all = new LinkedHashMap<>(meta);
    all.put("projectKey", project.getKey());
    return Response.html(new Frame().page(Kind.PROJECT, request, title, "", body.toString(), all));
  }

  static Response settings(Request request, Project project, String title, Html body) {
    return Response.html(
        new Frame()
            .page(
                Kind.PROJECT_SETTINGS,
                request,
                title,
                "",
                body.toString(),
                Map.of("projectKey", project.getKey())));
  }

  static Response admin(Request request, String title, Html body) {
    return Response.html(
        new Frame().page(Kind.ADMIN, request, title, "", body.toString(), Map.of()));
  }

  @Override
  public String page(
      Kind kind,
      Request request,
      String title,
      String head,
      String body,
      Map<String, String> meta) {
    Words.speak(request.locale());
    Project project = visibleProject(request, meta.get("projectKey"));
    contexts(kind, request);
    Html inner =
        kind == Kind.BARE
            ? el("main#main", Html.trusted(body))
            : inside(kind, request, project, body, meta);
    return "<!DOCTYPE html>\n"
        + el(
            "html",
            attr("lang", Words.locale().toLanguageTag()),
            Theme.attributes(request),
            head(request, title, head, meta),
            el("body.aui-layout.aui-theme-default", inner));
  }

  private static Html inside(
      Kind kind,
      Request request,
      @Nullable Project project,
      String body,
      Map<String, String> meta) {
    Html main =
        el(
            "div.page-column",
            el(
                "div.aui-page-panel",
                el(
                    "div.aui-page-panel-inner",
                    el(
                        "section.aui-page-panel-content",
                        el(
                            "main.aui-page-body#main",
                            attr("tabindex", "-1"),
                            el("div#aui-message-bar"),
                            Html.trusted(body))))),
            footer());
    Html content =
        switch (kind) {
          case ADMIN -> AdminMenu.around(request, main, meta);
          case PROJECT_SETTINGS ->
              project == null ? main : Html.of(Sidebar.settings(request, project, meta), main);
          case PROJECT -> project == null ? main : Html.of(Sidebar.of(request, project), main);
          default -> main;
        };
    return el(
        "div#page",
        el("a.aui-skip-link", attr("href", "#main"), t("Skip to main content")),
        Header.of(request, project),
        el("div#content", content));
  }

  private static Html footer() {
    return el("footer#footer", t("A small stand-in for Jira, made for trying and testing apps."));
  }

  private static Html head(Request request, String title, String extra, Map<String, String> meta) {
    return el(
        "head",
        el("meta", attr("charset", "UTF-8")),
        el(
            "meta",
            attr("name", "viewport"),
            attr("content", "width=device-width, initial-scale=1")),
        el("title", title.isEmpty() ? "minijira" : title + " - minijira"),
        el(
            "link",
            attr("rel", "icon"),
            attr("type", "image/svg+xml"),
            attr("href", Urls.asset("images/logo.svg"))),
        ajsMeta(request, meta),
        Assets.tags(),
        Html.trusted(request.resources().tags()),
        Html.trusted(extra));
  }

  private static Html ajsMeta(Request request, Map<String, String> meta) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("ajs-context-path", request.contextPath());
    all.put("ajs-remote-user", request.user() == null ? "" : request.user().getName());
    all.put("ajs-is-admin", String.valueOf(request.isAdmin()));
    all.put("ajs-user-locale", Words.locale().toString());
    meta.forEach((name, value) -> all.put(name, value));
    return Html.of(
        el(
            "meta",
            attr("id", "atlassian-token"),
            attr("name", "atlassian-token"),
            attr("content", request.xsrfToken())),
        Html.each(
            all.entrySet(),
            e -> el("meta", attr("name", e.getKey()), attr("content", e.getValue()))));
  }

  private static void contexts(Kind kind, Request request) {
    if (kind == Kind.ADMIN || kind == Kind.PROJECT_SETTINGS)
      request.resources().requireContext("atl.admin");
    else if (kind != Kind.BARE) request.resources().requireContext("atl.general");
  }

  private static @Nullable Project visibleProject(Request request, @Nullable String key) {
    if (key == null || key.isEmpty()) return null;
    Project project = Components.get(ProjectManager.class).getProjectObjByKey(key);
    if (project == null
        || !Components.get(PermissionManager.class)
            .hasPermission(ProjectPermissions.BROWSE_PROJECTS, project, request.user()))
      return null;
    return project;
  }
}
