package minijira.web.api;

import com.atlassian.jira.permission.PermissionSchemeManager;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.scheme.Scheme;
import com.atlassian.jira.scheme.SchemeEntity;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import java.util.List;
import java.util.Map;
import minijira.jira.FirstRun;
import minijira.jira.project.AccessStore;
import minijira.jira.project.Grant;
import minijira.jira.project.PermissionSchemes;
import minijira.jira.project.ProjectStore;
import minijira.node.Components;
import minijira.web.Halt;
import minijira.web.Json;
import minijira.web.Request;
import minijira.web.Response;

/**
 * Permission schemes, for Jira's administrators: what one grants, a grant more, another scheme for
 * a project. A copy of a scheme and taking grants away in one go only through /rest/minijira/1.
 */
public final class PermissionRest {
  private static final String OF_PROJECT = "/rest/api/2/project/{key}/permissionscheme";

  private PermissionRest() {}

  public static void register(Rest rest) {
    rest.get(OF_PROJECT, PermissionRest::ofProject)
        .put(OF_PROJECT, PermissionRest::assign)
        .get("/rest/api/2/permissionscheme/{id}/permission", PermissionRest::grants)
        .post("/rest/api/2/permissionscheme/{id}/permission", PermissionRest::grant)
        .post("/rest/minijira/1/project/{key}/permissionscheme", PermissionRest::own)
        .post("/rest/minijira/1/permissionscheme/{id}/revoke", PermissionRest::revoke);
  }

  private static Response ofProject(Request request) {
    request.requireAdmin();
    Scheme scheme = schemes().getSchemeFor(project(request));
    return Response.json(Json.of("id", scheme.getId(), "name", scheme.getName()));
  }

  private static Response assign(Request request) {
    request.requireAdmin();
    long id = Long.parseLong(Values.required(request.json(), "id"));
    if (access().schemeName(id) == null) throw Halt.notFound("There is no permission scheme.");
    Components.get(ProjectStore.class).useScheme(project(request).getId(), id);
    return Response.json(Json.of("id", id, "name", access().schemeName(id)));
  }

  private static Response grants(Request request) {
    request.requireAdmin();
    List<Map<String, Object>> all =
        schemes().scheme(id(request)).getEntities().stream()
            .map(entity -> json(entity.getType(), entity.getParameter(), entity.getEntityTypeId()))
            .toList();
    return Response.json(Json.of("permissions", all));
  }

  private static Response grant(Request request) {
    request.requireAdmin();
    Map<String, Object> body = request.json();
    Map<String, Object> holder = Values.object(body.get("holder"));
    String type = Values.required(holder, "type");
    String parameter = Values.text(holder, "parameter");
    var permission = new ProjectPermissionKey(Values.required(body, "permission"));
    PermissionSchemeManager manager = schemes();
    try {
      manager.createSchemeEntity(
          manager.getScheme(id(request)), new SchemeEntity(type, parameter, permission));
    } catch (IllegalArgumentException unknown) {
      throw Halt.badRequest(unknown.getMessage());
    }
    return Response.json(201, json(type, parameter, permission));
  }

  /** A scheme of the project's own that grants the same; stock: true, what Jira's own grants. */
  private static Response own(Request request) {
    request.requireAdmin();
    Project project = project(request);
    String name = project.getKey() + " Permission Scheme";
    long own =
        Boolean.TRUE.equals(request.json().get("stock"))
            ? stock(name)
            : access().copyScheme(schemes().getSchemeFor(project).getId(), name);
    Components.get(ProjectStore.class).useScheme(project.getId(), own);
    return Response.json(201, Json.of("id", own, "name", access().schemeName(own)));
  }

  /** As Jira's "Default software scheme": whoever is logged in works, a role administers. */
  private static long stock(String name) {
    long scheme = access().createScheme(name);
    access()
        .grant(
            scheme,
            ProjectPermissions.ADMINISTER_PROJECTS.permissionKey(),
            Grant.Kind.ROLE,
            access().getProjectRole("Administrators").getId().toString());
    for (ProjectPermissionKey each : FirstRun.working())
      access().grant(scheme, each.permissionKey(), Grant.Kind.LOGGED_IN, null);
    return scheme;
  }

  /** permission: all of its grants. */
  private static Response revoke(Request request) {
    request.requireAdmin();
    String permission = Values.required(request.json(), "permission");
    for (Grant.Kind kind : Grant.Kind.values()) access().revoke(id(request), permission, kind);
    return Response.empty();
  }

  private static Map<String, Object> json(String type, String parameter, Object permission) {
    String shown = PermissionSchemes.type(PermissionSchemes.kind(type, parameter));
    Map<String, Object> holder = Json.of("type", shown);
    if (parameter != null) holder.put("parameter", parameter);
    return Json.of("holder", holder, "permission", permission.toString());
  }

  private static Project project(Request request) {
    return ProjectRest.project(request);
  }

  private static long id(Request request) {
    String id = request.path("id");
    if (!id.matches("\\d{1,18}") || access().schemeName(Long.parseLong(id)) == null)
      throw Halt.notFound("There is no permission scheme " + id + ".");
    return Long.parseLong(id);
  }

  private static PermissionSchemes schemes() {
    return Components.get(PermissionSchemes.class);
  }

  private static AccessStore access() {
    return Components.get(AccessStore.class);
  }
}
