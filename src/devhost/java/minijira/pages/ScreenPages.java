package minijira.pages;

import static minijira.pages.Html.attr;
import static minijira.pages.Html.el;
import static minijira.pages.Words.t;

import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import minijira.jira.screen.HostScreen;
import minijira.jira.screen.HostScreenScheme;
import minijira.jira.screen.ScreenStore;
import minijira.node.Components;
import minijira.web.Halt;
import minijira.web.Request;
import minijira.web.Response;

/** Screens: which fields stand on them, and which projects use them. */
final class ScreenPages {
  private static final String LIST = "/secure/admin/ViewFieldScreens.jspa";
  private static final String ONE = "/secure/admin/ConfigureFieldScreen.jspa";

  private ScreenPages() {}

  static Response list(Request request) {
    request.requireAdmin();
    Html table =
        el(
            "table.aui#screens",
            el(
                "thead",
                el("tr", el("th", t("Name")), el("th", t("Fields")), el("th", t("Projects")))),
            el("tbody", Html.each(List.copyOf(store().screens()), ScreenPages::row)));
    return AdminPages.page(
        request,
        t("Screens"),
        Html.NOTHING,
        Html.of(
            table,
            SchemePages.chooser(
                request, "/secure/admin/OwnScreens.jspa", t("Give a project screens of its own"))));
  }

  private static Html row(HostScreen screen) {
    return el(
        "tr",
        el("td", el("a", Html.href(Urls.query(ONE, "id", screen.id())), screen.name())),
        el("td", String.join(", ", screen.fields().stream().map(field -> name(field)).toList())),
        el("td", String.join(", ", projects(screen))));
  }

  private static List<String> projects(HostScreen screen) {
    List<String> keys = new ArrayList<>();
    for (Project project : Components.get(ProjectManager.class).getProjects())
      if (uses(project, screen)) keys.add(project.getKey());
    return keys;
  }

  private static boolean uses(Project project, HostScreen screen) {
    return store().ofProject(project.getId()).schemes().values().stream()
        .map(store()::scheme)
        .map(HostScreenScheme::screens)
        .anyMatch(screens -> screens.containsValue(screen.id()));
  }

  static Response one(Request request) {
    request.requireAdmin();
    HostScreen screen = screen(request);
    Map<String, String> more = new LinkedHashMap<>();
    for (CustomField field : Jira.fields().getCustomFieldObjects())
      if (!screen.containsField(field.getId())) more.put(field.getId(), field.getName());
    for (String field : store().screen(ScreenStore.DEFAULT).fields())
      if (!field.startsWith("customfield_") && !screen.containsField(field)) more.put(field, field);
    return AdminPages.page(
        request,
        screen.name(),
        Html.NOTHING,
        Html.of(
            el(
                "table.aui#screen-fields",
                el(
                    "thead",
                    el("tr", el("th", t("Field")), el("th", el("span.assistive", t("Actions"))))),
                el(
                    "tbody",
                    Html.each(
                        List.copyOf(screen.fields()), field -> field(request, screen, field)))),
            el(
                "form.aui.mj-adder",
                attr("method", "post"),
                attr("action", Urls.to("/secure/admin/AddFieldToScreen.jspa")),
                Forms.token(request),
                Forms.hidden("id", screen.id()),
                Forms.choices("field", more, null, attr("aria-label", t("Field"))),
                el("button.aui-button", attr("type", "submit"), t("Add")))));
  }

  private static Html field(Request request, HostScreen screen, String field) {
    return el(
        "tr",
        el("td", name(field), " ", el("code", field)),
        el(
            "td.aui-compact-button-column",
            Forms.button(
                request,
                "/secure/admin/RemoveFieldFromScreen.jspa",
                t("Remove"),
                "aui-button-compact",
                Forms.hidden("id", screen.id()),
                Forms.hidden("field", field))));
  }

  private static String name(String field) {
    CustomField custom = Jira.fields().getCustomFieldObject(field);
    return custom == null ? field : custom.getName();
  }

  static Response addField(Request request) {
    request.requireAdmin();
    HostScreen screen = screen(request);
    String field = AdminPages.needed(request, "field");
    if (screen.containsField(field)) throw Halt.badRequest(t("The screen has the field already."));
    screen.getTab(0).addFieldScreenLayoutItem(field);
    return back(request, screen);
  }

  static Response removeField(Request request) {
    request.requireAdmin();
    HostScreen screen = screen(request);
    store().removeField(screen.id(), AdminPages.needed(request, "field"));
    return back(request, screen);
  }

  private static Response back(Request request, HostScreen screen) {
    return Flags.then(
        request, Response.redirect(Urls.query(ONE, "id", screen.id())), t("Screen changed"));
  }

  static Response own(Request request) {
    request.requireAdmin();
    Project project = SchemePages.project(request);
    store().own(project.getId(), project.getKey(), Map.of());
    return Flags.then(
        request, Response.redirect(LIST), t("{0} has screens of its own", project.getKey()));
  }

  private static HostScreen screen(Request request) {
    HostScreen screen = store().screen(request.number("id", 0));
    if (screen == null) throw Halt.notFound(t("There is no such screen."));
    return screen;
  }

  private static ScreenStore store() {
    return Components.get(ScreenStore.class);
  }
}
