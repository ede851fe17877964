package minijira.web.api;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.bc.issue.IssueService.IssueResult;
import com.atlassian.jira.event.type.EventDispatchOption;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.security.roles.ProjectRole;
import com.atlassian.jira.security.roles.ProjectRoleManager;
import com.atlassian.jira.util.ErrorCollection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import minijira.jira.issue.Issues;
import minijira.jira.workflow.Engine;
import minijira.node.Components;
import minijira.web.Halt;
import minijira.web.Json;
import minijira.web.Request;
import minijira.web.Response;
import minijira.web.WebServer;

/** /rest/api/2/issue. */
public final class IssueRest {
  private static final String ISSUE = "/rest/api/2/issue/{key}";

  private IssueRest() {}

  public static void register(Rest rest) {
    rest.post("/rest/api/2/issue", IssueRest::create)
        .get(ISSUE, IssueRest::get)
        .put(ISSUE, IssueRest::edit)
        .delete(ISSUE, IssueRest::delete)
        .get(ISSUE + "/transitions", IssueRest::transitions)
        .post(ISSUE + "/transitions", IssueRest::transition)
        .get(ISSUE + "/comment", request -> Response.json(json(request).get("comment")))
        .post(ISSUE + "/comment", IssueRest::comment)
        .put(ISSUE + "/archive", request -> archive(request, true))
        .put(ISSUE + "/restore", request -> archive(request, false));
  }

  /**
   * The issue of the path by key or id, if the user may see it; else 404 as for one that is not
   * there.
   */
  static Issue issue(Request request) {
    String key = request.path("key");
    IssueResult result =
        key.matches("\\d{1,18}")
            ? service().getIssue(request.user(), Long.valueOf(key))
            : service().getIssue(request.user(), key);
    if (result.isValid()) return result.getIssue();
    if (request.user() == null) throw Halt.login();
    throw Halt.notFound("Issue Does Not Exist");
  }

  private static Response create(Request request) {
    FieldsIn fields = new FieldsIn(null);
    Map<String, Object> body = request.json();
    var input = fields.read(body);
    var checked = service().validateCreate(request.user(), input);
    ErrorCollection errors = fields.notOnScreen(body);
    errors.addErrorCollection(checked.getErrorCollection());
    if (errors.hasAnyErrors()) return Rest.refused(errors);
    IssueResult made = service().create(request.user(), checked);
    if (!made.isValid()) return Rest.refused(made.getErrorCollection());
    Issue issue = made.getIssue();
    return Response.json(
        201,
        Json.of(
            "id", issue.getId().toString(),
            "key", issue.getKey(),
            "self", WebServer.CONTEXT + "/rest/api/2/issue/" + issue.getId()));
  }

  private static Response get(Request request) {
    String fields = request.param("fields", "");
    Set<String> wanted = fields.isBlank() ? Set.of() : Set.of(fields.split("\\s*,\\s*"));
    boolean changelog = request.param("expand", "").contains("changelog");
    return Response.json(new IssueJson(issue(request), request.user()).whole(wanted, changelog));
  }

  private static Map<String, Object> json(Request request) {
    Issue issue = issue(request);
    Map<String, Object> whole =
        new IssueJson(issue, request.user()).whole(Set.of("comment"), false);
    return Values.object(whole.get("fields"));
  }

  private static Response edit(Request request) {
    Issue issue = issue(request);
    boolean mail = !request.param("notifyUsers", "true").equals("false");
    if (!mail && !request.isAdmin())
      require(ProjectPermissions.ADMINISTER_PROJECTS, issue, request, "change without mail");
    FieldsIn fields = new FieldsIn(issue);
    Map<String, Object> body = request.json();
    var input = fields.read(body);
    var checked = service().validateUpdate(request.user(), issue.getId(), input);
    ErrorCollection errors = fields.notOnScreen(body);
    errors.addErrorCollection(checked.getErrorCollection());
    if (errors.hasAnyErrors()) return Rest.refused(errors);
    IssueResult done =
        service().update(request.user(), checked, EventDispatchOption.ISSUE_UPDATED, mail);
    return done.isValid() ? Response.empty() : Rest.refused(done.getErrorCollection());
  }

  private static Response delete(Request request) {
    Issue issue = issue(request);
    require(ProjectPermissions.DELETE_ISSUES, issue, request, "delete");
    Components.get(Issues.class).delete(request.user(), issue, true);
    return Response.empty();
  }

  /** Since Jira 8.1; only Jira's own administrators may, unless a permission says otherwise. */
  private static Response archive(Request request, boolean archived) {
    Issue issue = issue(request);
    request.requireAdmin();
    Components.get(Issues.class).archive(request.user(), issue, archived);
    return Response.empty();
  }

  private static Response transitions(Request request) {
    Issue issue = issue(request);
    boolean may = may(ProjectPermissions.TRANSITION_ISSUES, issue, request);
    List<Engine.Transition> possible =
        may ? Components.get(Engine.class).transitions(issue) : List.of();
    List<Map<String, Object>> all =
        possible.stream()
            .map(
                one ->
                    Json.of(
                        "id", String.valueOf(one.id()),
                        "name", one.name(),
                        "to", Out.constant(one.to()),
                        "hasScreen", one.screen() != null))
            .toList();
    return Response.json(Json.of("expand", "transitions", "transitions", all));
  }

  private static Response transition(Request request) {
    Issue issue = issue(request);
    Map<String, Object> body = request.json();
    int action = Integer.parseInt(Values.required(Values.object(body.get("transition")), "id"));
    var input = new FieldsIn(issue).read(body);
    var checked = service().validateTransition(request.user(), issue.getId(), action, input);
    if (!checked.isValid()) return Rest.refused(checked.getErrorCollection());
    IssueResult done = service().transition(request.user(), checked);
    return done.isValid() ? Response.empty() : Rest.refused(done.getErrorCollection());
  }

  private static Response comment(Request request) {
    Issue issue = issue(request);
    require(ProjectPermissions.ADD_COMMENTS, issue, request, "comment on");
    Map<String, Object> body = request.json();
    Map<String, Object> visibility = Values.object(body.get("visibility"));
    boolean role = "role".equals(visibility.get("type"));
    String group = visibility.isEmpty() || role ? null : Values.required(visibility, "value");
    Comment made =
        Components.get(CommentManager.class)
            .create(
                issue,
                request.user(),
                Values.required(body, "body"),
                group,
                role ? role(Values.required(visibility, "value")) : null,
                true);
    return Response.json(201, Out.comment(made));
  }

  private static Long role(String name) {
    ProjectRole role = Components.get(ProjectRoleManager.class).getProjectRole(name);
    if (role == null) throw Halt.badRequest("There is no role " + name + ".");
    return role.getId();
  }

  static void require(ProjectPermissionKey permission, Issue issue, Request request, String what) {
    if (may(permission, issue, request)) return;
    if (request.user() == null) throw Halt.login();
    throw Halt.forbidden("You do not have the permission to " + what + " this issue.");
  }

  private static boolean may(ProjectPermissionKey permission, Issue issue, Request request) {
    return Components.get(PermissionManager.class).hasPermission(permission, issue, request.user());
  }

  private static IssueService service() {
    return Components.get(IssueService.class);
  }
}
