package minijira.pages;

import static minijira.pages.Html.attr;
import static minijira.pages.Html.el;
import static minijira.pages.Words.t;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.roles.ProjectRole;
import com.atlassian.jira.user.ApplicationUser;
import minijira.jira.people.UserStore;
import minijira.jira.project.AccessStore;
import minijira.jira.project.Grant;
import minijira.node.Components;
import minijira.web.Halt;
import minijira.web.Request;
import minijira.web.Response;

/** Who plays which role in a project. */
final class RolePage {
  private RolePage() {}

  static Html roles(Request request, Project project) {
    AccessStore access = Components.get(AccessStore.class);
    return Html.of(
        el(
            "table.aui#project-roles",
            el("thead", el("tr", el("th", t("Role")), el("th", t("Members")))),
            el(
                "tbody",
                Html.each(
                    access.getProjectRoles(),
                    role ->
                        el(
                            "tr",
                            el(
                                "th",
                                attr("scope", "row"),
                                el("strong", role.getName()),
                                el("div.description", role.getDescription())),
                            el(
                                "td",
                                el(
                                    "ul.grants",
                                    Html.each(
                                        access.actors(project.getId(), role.getId()),
                                        actor ->
                                            el(
                                                "li",
                                                SettingsPages.grant(actor),
                                                Forms.button(
                                                    request,
                                                    Sidebar.settingsUrl(project.getKey(), "roles"),
                                                    "×",
                                                    "aui-button-subtle aui-button-compact",
                                                    Forms.hidden("remove", true),
                                                    Forms.hidden("role", role.getId()),
                                                    Forms.hidden("kind", actor.kind()),
                                                    Forms.hidden("who", actor.parameter())))))))))),
        el(
            "form.aui.mj-adder",
            attr("method", "post"),
            attr("action", Urls.to(Sidebar.settingsUrl(project.getKey(), "roles"))),
            Forms.token(request),
            el("label.assistive", attr("for", "role-user"), t("User")),
            Forms.select(
                "who",
                Components.get(UserStore.class).all(),
                ApplicationUser::getKey,
                ApplicationUser::getDisplayName,
                null,
                attr("aria-label", t("User"))),
            Forms.select(
                "role",
                access.getProjectRoles(),
                role -> role.getId().toString(),
                ProjectRole::getName,
                null,
                attr("aria-label", t("Role"))),
            Forms.hidden("kind", Grant.Kind.USER),
            el("button.aui-button", attr("type", "submit"), t("Add to role"))));
  }

  static Response changeRoles(Request request) {
    Project project = Jira.administered(request, request.path("key"));
    AccessStore access = Components.get(AccessStore.class);
    Grant.Kind kind = Grant.Kind.valueOf(request.param("kind", "USER"));
    long role = request.number("role", 0);
    if (access.getProjectRole(role) == null) throw Halt.badRequest(t("There is no such role."));
    if (request.param("remove") != null)
      access.removeActor(project.getId(), role, kind, request.param("who", ""));
    else access.addActor(project.getId(), role, kind, request.param("who", ""));
    return Flags.then(
        request,
        Response.redirect(Sidebar.settingsUrl(project.getKey(), "roles")),
        t("Roles changed"));
  }
}
