package minijira.pages;

import static minijira.pages.Html.attr;
import static minijira.pages.Html.css;
import static minijira.pages.Html.el;
import static minijira.pages.Html.href;
import static minijira.pages.Words.t;

import com.atlassian.jira.bc.project.component.ProjectComponent;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.version.Version;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import minijira.jira.project.ProjectStore;
import minijira.node.Components;
import minijira.web.Halt;
import minijira.web.Request;
import minijira.web.Response;

/** A project's versions, with create and release, and its components. */
final class VersionPages {
  private VersionPages() {}

  static Response versions(Request request) {
    Project project = Jira.project(request, request.path("key"));
    return Frame.project(
        request,
        project,
        t("Releases"),
        Html.of(ProjectPages.header(t("Releases"), Html.NOTHING), versionsBody(request, project)));
  }

  static Response components(Request request) {
    Project project = Jira.project(request, request.path("key"));
    return Frame.project(
        request,
        project,
        t("Components"),
        Html.of(
            ProjectPages.header(t("Components"), Html.NOTHING), componentsBody(request, project)));
  }

  static Html versionsBody(Request request, Project project) {
    List<Version> versions = Components.get(ProjectStore.class).versions(project.getId());
    boolean admin = Sidebar.administers(request, project);
    Html table =
        versions.isEmpty()
            ? Look.empty(
                "ship",
                t("No versions yet"),
                t(
                    "Versions are points in time of a project. They help to schedule and organise"
                        + " releases."))
            : el(
                "div.aui-table-scroll",
                el(
                    "table.aui#versions-table",
                    el(
                        "thead",
                        el(
                            "tr",
                            el("th", t("Version")),
                            el("th", t("Status")),
                            el("th", t("Progress")),
                            el("th", t("Release date")),
                            el("th", t("Description")),
                            el("th", el("span.assistive", t("Actions"))))),
                    el(
                        "tbody",
                        Html.each(versions, version -> row(request, project, version, admin)))));
    return Html.of(
        Html.when(
            admin, () -> adder(request, project, "versions", t("Version name"), t("Add version"))),
        table);
  }

  private static Html row(Request request, Project project, Version version, boolean admin) {
    String jql =
        "project = "
            + Jira.quoted(project.getKey())
            + " AND fixVersion = "
            + Jira.quoted(version.getName());
    long all = Jira.count(request, jql);
    long done = all == 0 ? 0 : Jira.count(request, jql + " AND statusCategory = Done");
    return el(
        "tr",
        attr("data-version-id", version.getId()),
        el("td", el("a", href(Urls.jql(jql)), version.getName())),
        el(
            "td",
            el(
                "span.aui-lozenge.aui-lozenge-subtle",
                css(version.isReleased() ? "aui-lozenge-success" : "aui-lozenge-inprogress"),
                version.isReleased() ? t("Released") : t("Unreleased"))),
        el(
            "td.progress-cell",
            el(
                "div.aui-progress-indicator",
                attr("role", "img"),
                attr("aria-label", t("{0} of {1} done", done, all)),
                el(
                    "span.aui-progress-indicator-value",
                    attr("style", "width:" + (all == 0 ? 0 : done * 100 / all) + "%"))),
            el("small", t("{0} of {1} done", done, all))),
        el("td", Dates.day(version.getReleaseDate())),
        el("td", version.getDescription()),
        el(
            "td.aui-compact-button-column",
            Html.when(
                admin,
                () ->
                    Forms.button(
                        request,
                        Urls.project(project.getKey(), "versions/release"),
                        version.isReleased() ? t("Unrelease") : t("Release"),
                        "aui-button-compact",
                        Forms.hidden("version", version.getId()),
                        Forms.hidden("released", !version.isReleased())))));
  }

  static Html componentsBody(Request request, Project project) {
    List<ProjectComponent> components =
        Components.get(ProjectStore.class).components(project.getId());
    Html table =
        components.isEmpty()
            ? Look.empty(
                "component",
                t("No components yet"),
                t("Components are parts of a project. They group its issues."))
            : el(
                "div.aui-table-scroll",
                el(
                    "table.aui#components-table",
                    el(
                        "thead",
                        el(
                            "tr",
                            el("th", t("Component")),
                            el("th", t("Description")),
                            el("th.number", t("Issues")))),
                    el(
                        "tbody",
                        Html.each(
                            components,
                            component -> {
                              String jql =
                                  "project = "
                                      + Jira.quoted(project.getKey())
                                      + " AND component = "
                                      + Jira.quoted(component.getName());
                              return el(
                                  "tr",
                                  el("td", component.getName()),
                                  el("td", component.getDescription()),
                                  el(
                                      "td.number",
                                      el("a", href(Urls.jql(jql)), Jira.count(request, jql))));
                            }))));
    return Html.of(
        Html.when(
            Sidebar.administers(request, project),
            () -> adder(request, project, "components", t("Component name"), t("Add component"))),
        table);
  }

  private static Html adder(
      Request request, Project project, String what, String label, String button) {
    return el(
        "form.aui.mj-adder",
        attr("method", "post"),
        attr("action", Urls.to(Urls.project(project.getKey(), what))),
        Forms.token(request),
        el("label.assistive", attr("for", what + "-name"), label),
        el(
            "input.text.medium-long-field",
            attr("id", what + "-name"),
            attr("name", "name"),
            attr("placeholder", label),
            attr("required", true),
            attr("maxlength", 255)),
        el("label.assistive", attr("for", what + "-description"), t("Description")),
        el(
            "input.text.medium-long-field",
            attr("id", what + "-description"),
            attr("name", "description"),
            attr("placeholder", t("Description (optional)"))),
        el("button.aui-button", attr("type", "submit"), button));
  }

  static Response addVersion(Request request) {
    Project project = Jira.administered(request, request.path("key"));
    String name = name(request);
    ProjectStore store = Components.get(ProjectStore.class);
    if (store.versions(project.getId()).stream().anyMatch(v -> v.getName().equalsIgnoreCase(name)))
      throw Halt.badRequest(t("There is already a version {0}.", name));
    store.createVersion(project.getId(), name, request.param("description", ""));
    return Flags.then(
        request,
        back(request, Urls.project(project.getKey(), "versions")),
        t("Version {0} added", name));
  }

  static Response addComponent(Request request) {
    Project project = Jira.administered(request, request.path("key"));
    String name = name(request);
    ProjectStore store = Components.get(ProjectStore.class);
    if (store.components(project.getId()).stream()
        .anyMatch(c -> c.getName().equalsIgnoreCase(name)))
      throw Halt.badRequest(t("There is already a component {0}.", name));
    store.createComponent(project.getId(), name, request.param("description", ""));
    return Flags.then(
        request,
        back(request, Urls.project(project.getKey(), "components")),
        t("Component {0} added", name));
  }

  static Response release(Request request) {
    Project project = Jira.administered(request, request.path("key"));
    ProjectStore store = Components.get(ProjectStore.class);
    Version version = store.versionById(request.number("version", 0));
    if (version == null || !version.getProjectId().equals(project.getId()))
      throw Halt.notFound(t("There is no such version."));
    boolean released = Boolean.parseBoolean(request.param("released", "true"));
    store.release(
        version.getId(),
        released,
        released
            ? LocalDate.now().atStartOfDay(ZoneId.systemDefault()).toInstant().toEpochMilli()
            : null);
    return Flags.then(
        request,
        back(request, Urls.project(project.getKey(), "versions")),
        released
            ? t("Version {0} released", version.getName())
            : t("Version {0} is no longer released", version.getName()));
  }

  private static String name(Request request) {
    String name = request.param("name", "").strip();
    if (name.isEmpty()) throw Halt.badRequest(t("A name is needed."));
    return name;
  }

  private static Response back(Request request, String otherwise) {
    String from = request.raw().getHeader("Referer");
    return Response.redirect(
        from != null && from.contains("/project-config/")
            ? from.substring(from.indexOf(request.contextPath() + "/plugins/"))
            : otherwise);
  }
}
