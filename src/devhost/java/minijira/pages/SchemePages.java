package minijira.pages;

import static minijira.pages.Html.attr;
import static minijira.pages.Html.el;
import static minijira.pages.Words.t;

import com.atlassian.jira.issue.fields.config.FieldConfigScheme;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import java.util.ArrayList;
import java.util.List;
import minijira.jira.project.HostTypeScheme;
import minijira.jira.project.IssueTypeSchemes;
import minijira.node.Components;
import minijira.web.Halt;
import minijira.web.Request;
import minijira.web.Response;

/** Issue type schemes: which types they hold, and which projects use them. */
final class SchemePages {
  private static final String LIST = "/secure/admin/ManageIssueTypeSchemes!default.jspa";

  private SchemePages() {}

  static Response list(Request request) {
    request.requireAdmin();
    return AdminPages.page(
        request,
        t("Issue type schemes"),
        Html.NOTHING,
        Html.of(
            Html.each(
                schemes().getAllSchemes(), scheme -> scheme(request, (HostTypeScheme) scheme)),
            chooser(
                request,
                "/secure/admin/OwnIssueTypeScheme.jspa",
                t("Give a project a scheme of its own"))));
  }

  private static Html scheme(Request request, HostTypeScheme scheme) {
    return el(
        "section",
        el("h2", scheme.name()),
        el("p.description", t("Projects"), ": ", String.join(", ", projects(scheme))),
        Forms.post(
            request,
            "/secure/admin/ConfigureOptionSchemes.jspa",
            Forms.hidden("id", scheme.id()),
            Html.each(
                List.copyOf(Jira.constants().getAllIssueTypeObjects()),
                type -> choice(scheme, type)),
            el("button.aui-button", attr("type", "submit"), t("Save"))));
  }

  private static Html choice(HostTypeScheme scheme, IssueType type) {
    String id = "scheme-" + scheme.id() + "-" + type.getId();
    return el(
        "div.checkbox",
        el(
            "input.checkbox",
            attr("type", "checkbox"),
            attr("id", id),
            attr("name", "type"),
            attr("value", type.getId()),
            attr("checked", scheme.types().contains(type.getId()))),
        el("label", attr("for", id), type.getName()));
  }

  private static List<String> projects(HostTypeScheme scheme) {
    List<String> keys = new ArrayList<>();
    for (Project project : Components.get(ProjectManager.class).getProjects())
      if (schemes().getConfigScheme(project).id().equals(scheme.id())) keys.add(project.getKey());
    return keys;
  }

  static Response save(Request request) {
    request.requireAdmin();
    FieldConfigScheme scheme =
        schemes().getAllSchemes().stream()
            .filter(one -> one.getId() == request.number("id", 0))
            .findFirst()
            .orElseThrow(() -> Halt.notFound(t("There is no such scheme.")));
    if (request.params("type").isEmpty())
      throw Halt.badRequest(t("A scheme needs at least one issue type."));
    schemes().update(scheme, request.params("type"));
    return Flags.then(request, Response.redirect(LIST), t("Scheme changed"));
  }

  static Response own(Request request) {
    request.requireAdmin();
    Project project = project(request);
    List<String> types = project.getIssueTypes().stream().map(IssueType::getId).toList();
    FieldConfigScheme made = schemes().create(project.getKey() + " Issue Type Scheme", "", types);
    schemes().use(project.getId(), made.getId());
    return Flags.then(
        request, Response.redirect(LIST), t("{0} has a scheme of its own", project.getKey()));
  }

  /** Chooses a project for this action. */
  static Html chooser(Request request, String action, String label) {
    return el(
        "section",
        el("h2", label),
        el(
            "form.aui.mj-adder",
            attr("method", "post"),
            attr("action", Urls.to(action)),
            Forms.token(request),
            Forms.select(
                "pid",
                Components.get(ProjectManager.class).getProjects(),
                project -> project.getId().toString(),
                Project::getName,
                null,
                attr("aria-label", t("Project"))),
            el("button.aui-button", attr("type", "submit"), t("Save"))));
  }

  static Project project(Request request) {
    Project project = Components.get(ProjectManager.class).getProjectObj(request.number("pid", 0));
    if (project == null) throw Halt.badRequest(t("There is no such project."));
    return project;
  }

  private static IssueTypeSchemes schemes() {
    return Components.get(IssueTypeSchemes.class);
  }
}
