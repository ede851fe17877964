package minijira.web.api;

import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.roles.ProjectRole;
import com.atlassian.jira.security.roles.ProjectRoleManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import minijira.jira.project.AccessStore;
import minijira.jira.project.Grant;
import minijira.jira.project.ProjectStore;
import minijira.node.Components;
import minijira.web.Halt;
import minijira.web.Json;
import minijira.web.Request;
import minijira.web.Response;
import org.jspecify.annotations.Nullable;

/** /rest/api/2/project; roles, components and versions at once only through /rest/minijira/1. */
public final class ProjectRest {
  private static final Set<String> KNOWN =
      Set.of(
          "key",
          "name",
          "lead",
          "description",
          "url",
          "assigneeType",
          "projectTypeKey",
          "projectTemplateKey",
          "avatarId",
          "categoryId",
          "permissionScheme",
          "notificationScheme",
          "issueSecurityScheme",
          "workflowSchemeId");

  private ProjectRest() {}

  public static void register(Rest rest) {
    rest.get("/rest/api/2/project", ProjectRest::all)
        .post("/rest/api/2/project", ProjectRest::createAsJira)
        .post("/rest/minijira/1/project", ProjectRest::create)
        .get("/rest/api/2/project/{key}", request -> Response.json(whole(project(request))))
        .post("/rest/minijira/1/project/{key}/roles", ProjectRest::addRoles)
        .put("/rest/minijira/1/project/{key}/roles", ProjectRest::setRoles)
        .post("/rest/minijira/1/project/{key}/security", ProjectRest::securityLevel);
  }

  private static Response all(Request request) {
    return Response.json(
        Components.get(PermissionManager.class)
            .getProjects(ProjectPermissions.BROWSE_PROJECTS, request.user())
            .stream()
            .map(Out::project)
            .toList());
  }

  private static Map<String, Object> whole(Project project) {
    Map<String, Object> json = Out.project(project);
    json.put("description", project.getDescription());
    json.put("lead", Out.user(project.getProjectLead()));
    json.put("components", project.getComponents().stream().map(Out::component).toList());
    json.put("versions", project.getVersions().stream().map(Out::version).toList());
    json.put("issueTypes", project.getIssueTypes().stream().map(Out::constant).toList());
    return json;
  }

  /** What Jira asks for: without a lead and a type that fits the template it makes none. */
  private static Response createAsJira(Request request) {
    request.requireAdmin();
    Map<String, Object> body = request.json();
    for (String name : body.keySet())
      if (!KNOWN.contains(name)) throw Halt.badRequest("Jira knows no " + name + " of a project.");
    Map<String, String> errors = new LinkedHashMap<>();
    if (Components.get(UserManager.class).getUserByName(Values.text(body, "lead")) == null)
      errors.put("projectLead", "A project needs a user as its lead.");
    String template = Values.text(body, "projectTemplateKey");
    if (!"software".equals(Values.text(body, "projectTypeKey")))
      errors.put("projectType", "There is no such project type here. There is: software.");
    else if (template != null && !template.startsWith("com.pyxis.greenhopper.jira:"))
      errors.put("projectTemplate", "This template is not one of the type software.");
    return errors.isEmpty() ? create(body) : Response.json(400, Json.errors(List.of(), errors));
  }

  /**
   * key, name, lead, description; roles: {"Developers": ["engineer", "group:some-group"]};
   * components; versions.
   */
  private static Response create(Request request) {
    request.requireAdmin();
    return create(request.json());
  }

  private static Response create(Map<String, Object> body) {
    String key = Values.required(body, "key");
    if (store().byKey(key) != null) throw Halt.of(409, "A project with that key exists already.");
    String lead = Values.text(body, "lead");
    Project made = make(body, key, lead == null ? null : user(lead).getKey());
    Values.object(body.get("roles")).forEach((role, who) -> grant(made, role, Values.list(who)));
    Values.list(body.get("components"))
        .forEach(name -> store().createComponent(made.getId(), name.toString(), null));
    Values.list(body.get("versions"))
        .forEach(name -> store().createVersion(made.getId(), name.toString(), null));
    return Response.json(201, whole(store().byId(made.getId())));
  }

  private static Project make(Map<String, Object> body, String key, @Nullable String lead) {
    try {
      return store()
          .create(key, Values.required(body, "name"), lead, Values.text(body, "description"));
    } catch (IllegalArgumentException e) {
      throw Halt.badRequest(e.getMessage());
    }
  }

  private static Response addRoles(Request request) {
    Project project = administered(request.path("key"), request);
    request.json().forEach((role, who) -> grant(project, role, Values.list(who)));
    return Response.empty();
  }

  /** Nobody else has the named roles afterwards. */
  private static Response setRoles(Request request) {
    Project project = administered(request.path("key"), request);
    AccessStore access = Components.get(AccessStore.class);
    Map<String, Object> wanted = request.json();
    for (String name : wanted.keySet()) {
      ProjectRole role = access.getProjectRole(name);
      if (role == null) throw Halt.badRequest("There is no role " + name + ".");
      for (Grant had : access.actors(project.getId(), role.getId()))
        access.removeActor(project.getId(), role.getId(), had.kind(), had.parameter());
    }
    wanted.forEach((role, who) -> grant(project, role, Values.list(who)));
    return Response.empty();
  }

  /** name, members: as for roles, or "role:Developers", "reporter". */
  private static Response securityLevel(Request request) {
    Project project = administered(request.path("key"), request);
    Map<String, Object> body = request.json();
    AccessStore access = Components.get(AccessStore.class);
    long id = access.createLevel(project.getId(), Values.required(body, "name")).id();
    for (Object who : Values.list(body.get("members"))) {
      Grant grant = grantee(who.toString());
      access.addToLevel(id, grant.kind(), grant.parameter());
    }
    return Response.json(201, Json.of("id", String.valueOf(id)));
  }

  private static void grant(Project project, String roleName, List<?> who) {
    AccessStore access = Components.get(AccessStore.class);
    ProjectRole role = access.getProjectRole(roleName);
    if (role == null) role = access.createRole(roleName, "");
    for (Object one : who) {
      Grant grant = grantee(one.toString());
      access.addActor(project.getId(), role.getId(), grant.kind(), grant.parameter());
    }
  }

  private static Grant grantee(String who) {
    if (who.equals("reporter")) return new Grant(Grant.Kind.REPORTER, null);
    if (who.startsWith("group:")) return new Grant(Grant.Kind.GROUP, who.substring(6));
    if (who.startsWith("role:")) {
      ProjectRole role = Components.get(ProjectRoleManager.class).getProjectRole(who.substring(5));
      if (role == null) throw Halt.badRequest("There is no role " + who.substring(5) + ".");
      return new Grant(Grant.Kind.ROLE, role.getId().toString());
    }
    return new Grant(Grant.Kind.USER, user(who).getKey());
  }

  static Project project(Request request) {
    String key = request.path("key");
    Project found =
        key.matches("\\d+")
            ? Components.get(ProjectManager.class).getProjectObj(Long.valueOf(key))
            : Components.get(ProjectManager.class).getProjectObjByKey(key);
    boolean visible =
        found != null
            && Components.get(PermissionManager.class)
                .hasPermission(ProjectPermissions.BROWSE_PROJECTS, found, request.user());
    if (!visible) throw Halt.notFound("No project could be found with key '" + key + "'.");
    return found;
  }

  static Project administered(String key, Request request) {
    Project project = Components.get(ProjectManager.class).getProjectObjByKey(key);
    boolean may =
        project != null
            && Components.get(PermissionManager.class)
                .hasPermission(
                    ProjectPermissions.ADMINISTER_PROJECTS, project, request.requireUser());
    if (!may && !request.isAdmin()) throw Halt.forbidden("You may not administer this project.");
    if (project == null) throw Halt.notFound("No project could be found with key '" + key + "'.");
    return project;
  }

  private static ApplicationUser user(String name) {
    ApplicationUser user = Components.get(UserManager.class).getUserByName(name);
    if (user == null) throw Halt.badRequest("There is no user " + name + ".");
    return user;
  }

  private static ProjectStore store() {
    return Components.get(ProjectStore.class);
  }
}
