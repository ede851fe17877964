package minijira.web.api;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.exception.CreateException;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.link.IssueLink;
import com.atlassian.jira.issue.link.IssueLinkManager;
import com.atlassian.jira.issue.link.IssueLinkType;
import com.atlassian.jira.issue.link.IssueLinkTypeManager;
import com.atlassian.jira.permission.ProjectPermissions;
import java.util.Map;
import minijira.node.Components;
import minijira.web.Halt;
import minijira.web.Json;
import minijira.web.Request;
import minijira.web.Response;

/** /rest/api/2/issueLink: as in Jira, the "inward" issue is the source of the link. */
public final class LinkRest {
  private LinkRest() {}

  public static void register(Rest rest) {
    rest.post("/rest/api/2/issueLink", LinkRest::create)
        .delete("/rest/api/2/issueLink/{id}", LinkRest::delete)
        .get("/rest/api/2/issueLinkType", LinkRest::types);
  }

  private static Response create(Request request) {
    Map<String, Object> body = request.json();
    Issue source = issue(body, "inwardIssue", request);
    Issue destination = issue(body, "outwardIssue", request);
    IssueRest.require(ProjectPermissions.LINK_ISSUES, source, request, "link");
    String type =
        Values.idOf(
            body.get("type"),
            Components.get(IssueLinkTypeManager.class).getIssueLinkTypes(),
            IssueLinkType::getId,
            IssueLinkType::getName);
    try {
      links()
          .createIssueLink(
              source.getId(), destination.getId(), Long.valueOf(type), null, request.user());
    } catch (CreateException refused) {
      throw Halt.badRequest(refused.getMessage());
    }
    return Response.json(201, Json.of());
  }

  private static Response delete(Request request) {
    IssueLink link = links().getIssueLink(request.id("id"));
    if (link == null) throw Halt.notFound("There is no such link.");
    IssueRest.require(ProjectPermissions.LINK_ISSUES, link.getSourceObject(), request, "link");
    links().removeIssueLink(link, request.user());
    return Response.empty();
  }

  private static Response types(Request request) {
    request.requireUser();
    return Response.json(
        Json.of(
            "issueLinkTypes",
            Components.get(IssueLinkTypeManager.class).getIssueLinkTypes().stream()
                .filter(type -> !type.isSystemLinkType())
                .map(Out::linkType)
                .toList()));
  }

  private static Issue issue(Map<String, Object> body, String name, Request request) {
    String key = Values.required(Values.object(body.get(name)), "key");
    var result = Components.get(IssueService.class).getIssue(request.user(), key);
    if (!result.isValid()) throw Halt.notFound("Issue Does Not Exist");
    return result.getIssue();
  }

  private static IssueLinkManager links() {
    return Components.get(IssueLinkManager.class);
  }
}
