package minijira.web.api;

import com.atlassian.jira.avatar.AvatarManager;
import com.atlassian.jira.config.ConstantsManager;
import com.atlassian.jira.icon.IconType;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.link.IssueLinkType;
import com.atlassian.jira.issue.link.IssueLinkTypeManager;
import java.util.Map;
import java.util.function.Supplier;
import minijira.jira.link.LinkTypes;
import minijira.jira.project.IssueTypes;
import minijira.node.Components;
import minijira.web.Halt;
import minijira.web.Request;
import minijira.web.Response;

/** What an administrator does with issue types and link types: makes and renames them. */
public final class TypeRest {
  private TypeRest() {}

  public static void register(Rest rest) {
    rest.get("/rest/api/2/issuetype", ListRest.constants(ConstantsManager::getAllIssueTypeObjects))
        .post("/rest/api/2/issuetype", TypeRest::create)
        .put("/rest/api/2/issuetype/{id}", TypeRest::rename)
        .put("/rest/api/2/issueLinkType/{id}", TypeRest::renameLinkType);
  }

  /** type: "subtask", else a standard one. */
  private static Response create(Request request) {
    request.requireAdmin();
    Map<String, Object> body = request.json();
    String name = Values.required(body, "name");
    IssueTypes types = Components.get(IssueTypes.class);
    IssueType made =
        orRefused(
            () ->
                "subtask".equals(body.get("type"))
                    ? types.createSubTaskIssueType(name, "")
                    : types.createIssueType(
                        name,
                        "",
                        Components.get(AvatarManager.class)
                            .getDefaultAvatarId(IconType.ISSUE_TYPE_ICON_TYPE)));
    return Response.json(201, Out.constant(made));
  }

  private static Response rename(Request request) {
    request.requireAdmin();
    IssueTypes types = Components.get(IssueTypes.class);
    IssueType type = types.getIssueType(request.path("id"));
    if (type == null) throw Halt.notFound("There is no issue type " + request.path("id") + ".");
    String name = Values.required(request.json(), "name");
    return orRefused(
        () -> {
          types.rename(type, name);
          return Response.json(Out.constant(types.getIssueType(type.getId())));
        });
  }

  private static Response renameLinkType(Request request) {
    request.requireAdmin();
    IssueLinkTypeManager types = Components.get(IssueLinkTypeManager.class);
    IssueLinkType type = types.getIssueLinkType(request.id("id"));
    if (type == null) throw Halt.notFound("There is no link type " + request.path("id") + ".");
    Components.get(LinkTypes.class).rename(type, Values.required(request.json(), "name"));
    return Response.json(Out.linkType(types.getIssueLinkType(type.getId())));
  }

  private static <T> T orRefused(Supplier<T> change) {
    try {
      return change.get();
    } catch (IllegalArgumentException | IllegalStateException refused) {
      throw Halt.badRequest(refused.getMessage());
    }
  }
}
