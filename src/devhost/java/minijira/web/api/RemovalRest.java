package minijira.web.api;

import com.atlassian.jira.issue.link.IssueLinkTypeManager;
import minijira.jira.Removals;
import minijira.jira.field.Fields;
import minijira.jira.people.UserStore;
import minijira.jira.project.IssueTypes;
import minijira.jira.project.ProjectStore;
import minijira.node.Components;
import minijira.web.Halt;
import minijira.web.Request;
import minijira.web.Response;

/** What an administrator deletes through /rest/api/2; a user who left only as a directory says. */
public final class RemovalRest {
  private RemovalRest() {}

  public static void register(Rest rest) {
    rest.delete("/rest/api/2/project/{key}", RemovalRest::project)
        .delete("/rest/api/2/issuetype/{id}", RemovalRest::issueType)
        .delete("/rest/api/2/issueLinkType/{id}", RemovalRest::linkType)
        .delete("/rest/api/2/component/{id}", RemovalRest::component)
        .delete("/rest/api/2/customFields", RemovalRest::fields)
        .delete("/rest/minijira/1/user/{name}", RemovalRest::user);
  }

  private static Response project(Request request) {
    request.requireAdmin();
    removals().project(ProjectRest.project(request).getId(), request.user());
    return Response.empty();
  }

  private static Response issueType(Request request) {
    request.requireAdmin();
    IssueTypes types = Components.get(IssueTypes.class);
    long id = request.id("id");
    if (types.getIssueType("" + id) == null) throw Halt.notFound("There is no issue type " + id);
    String instead = request.param("alternativeIssueTypeId", "");
    if (removals().inUse(id) && types.getIssueType(instead) == null)
      throw Halt.of(409, "Issues are of this type; name an alternativeIssueTypeId.");
    removals().issueType(id, instead.isEmpty() ? 0 : Long.parseLong(instead));
    return Response.empty();
  }

  private static Response linkType(Request request) {
    request.requireAdmin();
    long id = request.id("id");
    if (Components.get(IssueLinkTypeManager.class).getIssueLinkType(id) == null)
      throw Halt.notFound("There is no link type " + id);
    removals().linkType(id, request.user());
    return Response.empty();
  }

  private static Response component(Request request) {
    request.requireAdmin();
    long id = request.id("id");
    if (Components.get(ProjectStore.class).componentById(id) == null)
      throw Halt.notFound("There is no component " + id);
    removals().component(id);
    return Response.empty();
  }

  /** ids=customfield_10001,customfield_10002 */
  private static Response fields(Request request) {
    request.requireAdmin();
    for (String id : request.param("ids", "").split(","))
      Components.get(Fields.class).delete(Long.parseLong(id.replace("customfield_", "")));
    return Response.empty();
  }

  private static Response user(Request request) {
    request.requireAdmin();
    var user = Components.get(UserStore.class).byName(request.path("name"));
    if (user == null) throw Halt.notFound("There is no user " + request.path("name"));
    removals().user(user.getKey());
    return Response.empty();
  }

  private static Removals removals() {
    return Components.get(Removals.class);
  }
}
