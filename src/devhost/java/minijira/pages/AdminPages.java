package minijira.pages;

import static minijira.pages.Html.attr;
import static minijira.pages.Html.css;
import static minijira.pages.Html.el;
import static minijira.pages.Html.href;
import static minijira.pages.Words.t;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.user.ApplicationUser;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import minijira.jira.people.UserStore;
import minijira.jira.project.ProjectStore;
import minijira.node.Components;
import minijira.web.Halt;
import minijira.web.Request;
import minijira.web.Response;

/** Administration of what a site has: its projects. */
final class AdminPages {
  private AdminPages() {}

  static Response projects(Request request) {
    request.requireAdmin();
    List<Project> all = Components.get(ProjectManager.class).getProjects();
    return page(
        request,
        t("Projects"),
        el(
            "a.aui-button.aui-button-primary#add_project",
            href("/secure/project/AddProject!default.jspa"),
            attr(
                "data-dialog", Urls.to("/secure/project/AddProject!default.jspa?decorator=dialog")),
            t("Create project")),
        all.isEmpty()
            ? Look.empty("component", t("No projects"), t("Create the first one."))
            : el(
                "table.aui#project-list",
                el(
                    "thead",
                    el(
                        "tr",
                        el("th", t("Name")),
                        el("th", t("Key")),
                        el("th", t("Project lead")),
                        el("th", t("Operations")))),
                el(
                    "tbody",
                    Html.each(
                        all,
                        project ->
                            el(
                                "tr",
                                el(
                                    "td",
                                    el(
                                        "span.with-icon",
                                        Look.projectAvatar(project, "small"),
                                        el(
                                            "a",
                                            href(Urls.project(project.getKey(), "summary")),
                                            project.getName()))),
                                el("td", project.getKey()),
                                el("td", Look.user(project.getProjectLead(), t("Nobody"))),
                                el(
                                    "td",
                                    el(
                                        "a",
                                        href(Sidebar.settingsUrl(project.getKey(), "summary")),
                                        t("Project settings"))))))));
  }

  static Response addProjectForm(Request request) {
    request.requireAdmin();
    return Dialogs.answer(
        request, t("Create project"), addProject(request, Map.of()), "project-create-dialog");
  }

  static Response createProject(Request request) {
    ApplicationUser admin = request.requireAdmin();
    String key = request.param("key", "").strip().toUpperCase(java.util.Locale.ROOT);
    String name = request.param("name", "").strip();
    Map<String, String> wrong = new TreeMap<>();
    ProjectStore store = Components.get(ProjectStore.class);
    if (!key.matches("[A-Z][A-Z0-9_]{1,9}"))
      wrong.put("key", t("A key has 2 to 10 capitals or digits and begins with a letter."));
    else if (store.byKey(key) != null)
      wrong.put("key", t("There is already a project with this key."));
    if (name.isEmpty()) wrong.put("name", t("A name is needed."));
    else if (store.all().stream().anyMatch(project -> project.getName().equalsIgnoreCase(name)))
      wrong.put("name", t("There is already a project with this name."));
    if (!wrong.isEmpty())
      return Dialogs.answer(
          request, t("Create project"), addProject(request, wrong), "project-create-dialog");
    store.create(
        key, name, request.param("lead", admin.getKey()), request.param("description", ""));
    return Dialogs.done(request, Urls.project(key, "summary"), t("Project {0} created", name), "");
  }

  private static Html addProject(Request request, Map<String, String> wrong) {
    return Forms.post(
        request,
        "/secure/project/AddProject.jspa",
        attr("id", "add-project"),
        Forms.group(
            "name",
            t("Name"),
            true,
            Forms.text("name", request.param("name"), wrong.get("name"), attr("autofocus", true)),
            null,
            wrong.get("name")),
        Forms.group(
            "key",
            t("Key"),
            true,
            Forms.text(
                "key",
                request.param("key"),
                wrong.get("key"),
                css("medium-field"),
                attr("maxlength", 10)),
            t("Issue keys begin with it: KEY-1"),
            wrong.get("key")),
        Forms.group(
            "lead",
            t("Project lead"),
            false,
            Forms.select(
                "lead",
                Components.get(UserStore.class).all(),
                ApplicationUser::getKey,
                ApplicationUser::getDisplayName,
                request.requireUser().getKey()),
            null,
            null),
        Forms.group(
            "description",
            t("Description"),
            false,
            Forms.area("description", request.param("description"), null, 3),
            null,
            null),
        Dialogs.buttons("add-project-submit", t("Create"), "/secure/project/ViewProjects.jspa"));
  }

  static Response page(Request request, String title, Html actions, Html body) {
    return Frame.admin(request, title, Html.of(ProjectPages.header(title, actions), body));
  }

  static String needed(Request request, String name) {
    String value = request.param(name, "").strip();
    if (value.isEmpty()) throw Halt.badRequest(t("Please fill in: {0}.", name));
    return value;
  }

  static Html adder(Request request, String action, String label, List<String> names) {
    return el(
        "section",
        el("h2", label),
        el(
            "form.aui.mj-adder",
            attr("method", "post"),
            attr("action", Urls.to(action)),
            Forms.token(request),
            Html.each(
                names,
                name ->
                    el(
                        "input.text.medium-long-field",
                        attr("name", name),
                        attr("aria-label", t(label(name))),
                        attr("placeholder", t(label(name))),
                        attr("required", !name.equals("description")))),
            el("button.aui-button", attr("type", "submit"), t("Add"))));
  }

  private static String label(String name) {
    return switch (name) {
      case "outward" -> "Outward description";
      case "inward" -> "Inward description";
      case "description" -> "Description";
      case "email" -> "E-mail";
      case "fullname" -> "Full name";
      case "username" -> "User name";
      case "password" -> "Password";
      default -> "Name";
    };
  }
}
