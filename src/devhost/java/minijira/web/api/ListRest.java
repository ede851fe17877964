package minijira.web.api;

import com.atlassian.jira.config.ConstantsManager;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.IssueConstant;
import com.atlassian.jira.issue.fields.CustomField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import minijira.node.Components;
import minijira.web.Json;
import minijira.web.Request;
import minijira.web.Response;

/** The short lists: fields, statuses, issue types, priorities, resolutions, server. */
public final class ListRest {
  private static final List<String> SYSTEM =
      List.of(
          "summary",
          "description",
          "issuetype",
          "project",
          "status",
          "priority",
          "resolution",
          "created",
          "updated",
          "duedate",
          "reporter",
          "creator",
          "assignee",
          "labels",
          "components",
          "fixVersions",
          "versions",
          "issuelinks",
          "comment",
          "parent",
          "security");

  private ListRest() {}

  public static void register(Rest rest) {
    rest.get("/rest/api/2/field", ListRest::fields)
        .get("/rest/api/2/status", constants(ConstantsManager::getStatuses))
        .get("/rest/api/2/priority", constants(ConstantsManager::getPriorities))
        .get("/rest/api/2/resolution", constants(ConstantsManager::getResolutions))
        .get("/rest/api/2/serverInfo", request -> Response.json(server()));
  }

  static minijira.web.Router.Page constants(
      Function<ConstantsManager, Collection<? extends IssueConstant>> list) {
    return request ->
        Response.json(
            list.apply(Components.get(ConstantsManager.class)).stream()
                .map(Out::constant)
                .toList());
  }

  private static Response fields(Request request) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (String id : SYSTEM) all.add(Json.of("id", id, "name", id, "custom", false));
    for (CustomField field : Components.get(CustomFieldManager.class).getCustomFieldObjects())
      all.add(
          Json.of(
              "id", field.getId(),
              "name", field.getName(),
              "custom", true,
              "schema",
                  Json.of(
                      "custom", field.getCustomFieldType().getKey(),
                      "customId", field.getIdAsLong())));
    return Response.json(all);
  }

  private static Map<String, Object> server() {
    return Json.of(
        "baseUrl",
        "/jira",
        "version",
        "11.3.0",
        "deploymentType",
        "Server",
        "serverTitle",
        "Mini Jira");
  }
}
