package minijira.pages;

import static minijira.pages.Html.attr;
import static minijira.pages.Html.el;
import static minijira.pages.Words.t;

import com.atlassian.jira.permission.PermissionSchemeManager;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.scheme.SchemeEntity;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.security.roles.ProjectRole;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import minijira.jira.project.AccessStore;
import minijira.jira.project.Grant;
import minijira.jira.project.HostProject;
import minijira.jira.project.Permissions;
import minijira.jira.project.ProjectStore;
import minijira.node.Components;
import minijira.plugin.PluginModules;
import minijira.plugin.module.ProjectPermissionModule;
import minijira.web.Halt;
import minijira.web.Request;
import minijira.web.Response;

/** What a project's permission scheme grants; Jira's administrators grant and take away. */
final class PermissionPages {
  private static final Set<String> CHANGES =
      Set.of(Grant.Kind.ROLE.name(), Grant.Kind.ANYONE.name());

  private PermissionPages() {}

  static Html permissions(Request request, Project project) {
    HostProject own = Components.get(ProjectStore.class).byId(project.getId());
    AccessStore access = Components.get(AccessStore.class);
    return Html.of(
        el(
            "p.description",
            t(
                "The permission scheme “{0}” is used by: {1}",
                access.schemeName(own.schemeId()), sharing(own))),
        el(
            "table.aui#project-permissions",
            el("thead", el("tr", el("th", t("Permission")), el("th", t("Granted to")))),
            el(
                "tbody",
                Html.each(
                    List.copyOf(names().entrySet()),
                    permission ->
                        row(
                            permission.getValue(),
                            access.grants(own.schemeId(), permission.getKey()))))),
        Html.when(request.isAdmin(), () -> form(request, project)));
  }

  private static Html row(String name, List<Grant> grants) {
    return el(
        "tr",
        el("td", name),
        el(
            "td",
            el("ul.grants", Html.each(grants, grant -> el("li", SettingsPages.grant(grant))))));
  }

  private static Html form(Request request, Project project) {
    return el(
        "form.aui.mj-adder",
        attr("method", "post"),
        attr("action", Urls.to(Sidebar.settingsUrl(project.getKey(), "permissions"))),
        Forms.token(request),
        Forms.select(
            "permission",
            names().keySet(),
            key -> key,
            key -> names().get(key),
            null,
            attr("aria-label", t("Permission"))),
        Forms.select(
            "role",
            Components.get(AccessStore.class).getProjectRoles(),
            role -> role.getId().toString(),
            ProjectRole::getName,
            null,
            attr("aria-label", t("Role"))),
        Forms.hidden("kind", Grant.Kind.ROLE),
        el("button.aui-button", attr("type", "submit"), t("Grant to role")));
  }

  static Response change(Request request) {
    request.requireAdmin();
    Project project = Jira.administered(request, request.path("key"));
    String permission = request.param("permission", "");
    String kind = request.param("kind", "");
    if (!names().containsKey(permission) || !CHANGES.contains(kind))
      throw Halt.badRequest(t("There is no such permission."));
    boolean role = kind.equals(Grant.Kind.ROLE.name());
    if (role && Components.get(AccessStore.class).getProjectRole(request.number("role", 0)) == null)
      throw Halt.badRequest(t("There is no such role."));
    PermissionSchemeManager schemes = Components.get(PermissionSchemeManager.class);
    schemes.createSchemeEntity(
        schemes.getScheme(schemes.getSchemeFor(project).getId()),
        new SchemeEntity(
            role ? "projectrole" : "group",
            role ? Long.toString(request.number("role", 0)) : null,
            new ProjectPermissionKey(permission)));
    return Flags.then(
        request,
        Response.redirect(Sidebar.settingsUrl(project.getKey(), "permissions")),
        t("Permissions changed"));
  }

  /** Jira's own, then those of plugins, by key; in the reader's language. */
  private static Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    for (String key : Permissions.SYSTEM) names.put(key, SettingsPages.readable(key));
    var texts = Components.get(JiraAuthenticationContext.class).getI18nHelper();
    for (ProjectPermissionModule module :
        Components.get(PluginModules.class).all(ProjectPermissionModule.class))
      names.put(module.permission(), texts.getText(module.name()));
    return names;
  }

  private static String sharing(HostProject own) {
    return Components.get(ProjectManager.class).getProjects().stream()
        .filter(other -> ((HostProject) other).schemeId() == own.schemeId())
        .map(Project::getKey)
        .collect(Collectors.joining(", "));
  }
}
