package minijira.web.api;

import com.atlassian.jira.config.ConstantsManager;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.operation.IssueOperations;
import com.atlassian.jira.issue.operation.ScreenableIssueOperation;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import minijira.jira.field.Context;
import minijira.jira.field.Fields;
import minijira.jira.project.IssueTypeSchemes;
import minijira.jira.screen.ScreenStore;
import minijira.jira.workflow.WorkflowStore;
import minijira.node.Components;
import minijira.web.Halt;
import minijira.web.Json;
import minijira.web.Request;
import minijira.web.Response;

/** What may be created where: Jira's createmeta and editmeta; and schemes of a project's own. */
public final class SchemeRest {
  private static final String META = "/rest/api/2/issue/createmeta/{key}/issuetypes";
  private static final Map<String, ScreenableIssueOperation> OPERATIONS =
      Map.of(
          "create", IssueOperations.CREATE_ISSUE_OPERATION,
          "edit", IssueOperations.EDIT_ISSUE_OPERATION,
          "view", IssueOperations.VIEW_ISSUE_OPERATION);

  private SchemeRest() {}

  public static void register(Rest rest) {
    rest.get(META, SchemeRest::types)
        .get(META + "/{type}", SchemeRest::fields)
        .get("/rest/api/2/issue/{key}/editmeta", SchemeRest::editable)
        .post("/rest/minijira/1/project/{key}/schemes", SchemeRest::own)
        .post("/rest/minijira/1/project/{key}/workflow", SchemeRest::workflow)
        .post("/rest/minijira/1/field/{id}/contexts", SchemeRest::contexts);
  }

  private static Response types(Request request) {
    return page(ProjectRest.project(request).getIssueTypes().stream().map(Out::constant).toList());
  }

  private static Response fields(Request request) {
    Project project = ProjectRest.project(request);
    IssueType type = type(project, request.path("type"));
    List<Map<String, Object>> all = new ArrayList<>();
    ScreenStore screens = Components.get(ScreenStore.class);
    for (String field :
        screens.fields(IssueOperations.CREATE_ISSUE_OPERATION, project.getId(), type.getId())) {
      String name = name(field, project, type);
      if (name != null) all.add(Json.of("fieldId", field, "name", name));
    }
    return page(all);
  }

  private static Response editable(Request request) {
    var issue = IssueRest.issue(request);
    Map<String, Object> all = new LinkedHashMap<>();
    ScreenStore screens = Components.get(ScreenStore.class);
    for (String field :
        screens.fields(
            IssueOperations.EDIT_ISSUE_OPERATION, issue.getProjectId(), issue.getIssueTypeId())) {
      String name = name(field, issue.getProjectObject(), issue.getIssueType());
      if (name != null) all.put(field, Json.of("fieldId", field, "name", name));
    }
    return Response.json(Json.of("fields", all));
  }

  /** Null for a custom field that is not there or does not exist in this place. */
  private static String name(String field, Project project, IssueType type) {
    if (!field.startsWith("customfield_")) return field;
    CustomField custom = Components.get(CustomFieldManager.class).getCustomFieldObject(field);
    return custom != null && custom.isInScope(project, List.of(type.getId()))
        ? custom.getName()
        : null;
  }

  private static Response page(List<Map<String, Object>> values) {
    return Response.json(
        Json.of(
            "startAt",
            0,
            "maxResults",
            values.size(),
            "total",
            values.size(),
            "isLast",
            true,
            "values",
            values));
  }

  private static IssueType type(Project project, String id) {
    return project.getIssueTypes().stream()
        .filter(type -> type.getId().equals(id))
        .findFirst()
        .orElseThrow(() -> Halt.notFound("The project has no issue type " + id + "."));
  }

  /**
   * types: names, a scheme of its own; screens: {"create": [ids of fields], "edit": …, "view": …},
   * screens of its own; like: the key of a project whose schemes are shared.
   */
  private static Response own(Request request) {
    request.requireAdmin();
    Project project = ProjectRest.project(request);
    Map<String, Object> body = request.json();
    ScreenStore screens = Components.get(ScreenStore.class);
    IssueTypeSchemes types = Components.get(IssueTypeSchemes.class);
    if (body.containsKey("types"))
      types.use(
          project.getId(),
          types
              .create(project.getKey() + " Issue Type Scheme", "", ids(body.get("types")))
              .getId());
    if (body.containsKey("screens")) {
      Map<ScreenableIssueOperation, List<String>> fields = new LinkedHashMap<>();
      Values.object(body.get("screens"))
          .forEach((operation, all) -> fields.put(operation(operation), strings(all)));
      screens.own(project.getId(), project.getKey(), fields);
    }
    if (body.get("like") != null) {
      Project other =
          Components.get(ProjectManager.class).getProjectObjByKey(Values.text(body, "like"));
      if (other == null) throw Halt.badRequest("There is no project " + body.get("like") + ".");
      types.use(project.getId(), types.getConfigScheme(other).getId());
      screens.use(project.getId(), screens.ofProject(other.getId()).id());
    }
    return Response.empty();
  }

  /**
   * A workflow of the project's own, as its present one, in which one transition is another.
   * transition: its name; screen: [ids of fields], it asks for them; session: true, it is there for
   * those only who are logged in.
   */
  private static Response workflow(Request request) {
    request.requireAdmin();
    Project project = ProjectRest.project(request);
    Map<String, Object> body = request.json();
    String name = Values.required(body, "transition");
    WorkflowStore workflows = Components.get(WorkflowStore.class);
    String own = workflows.own(project.getId(), project.getKey() + " Workflow");
    int action =
        workflows.getWorkflow(own).getAllActions().stream()
            .filter(one -> one.getName().equals(name))
            .findFirst()
            .orElseThrow(() -> Halt.badRequest("There is no transition " + name + "."))
            .getId();
    if (body.containsKey("screen"))
      workflows.ask(
          own,
          action,
          Components.get(ScreenStore.class)
              .create(project.getKey() + " " + name + " Screen", strings(body.get("screen"))));
    if (Boolean.TRUE.equals(body.get("session"))) workflows.onlyForSession(own, action);
    return Response.empty();
  }

  /** projects: keys, types: names; one that is missing or empty stands for all. */
  private static Response contexts(Request request) {
    request.requireAdmin();
    CustomField field =
        Components.get(CustomFieldManager.class).getCustomFieldObject(request.path("id"));
    if (field == null) throw Halt.notFound("There is no field " + request.path("id") + ".");
    Map<String, Object> body = request.json();
    List<Long> projects = new ArrayList<>();
    for (String key : strings(body.get("projects")))
      projects.add(ProjectRest.administered(key, request).getId());
    Components.get(Fields.class)
        .setContexts(field.getIdAsLong(), Context.all(projects, ids(body.get("types"))));
    return Response.empty();
  }

  private static ScreenableIssueOperation operation(String name) {
    ScreenableIssueOperation found = OPERATIONS.get(name);
    if (found == null) throw Halt.badRequest("There is no operation " + name + ".");
    return found;
  }

  private static List<String> ids(Object names) {
    return strings(names).stream()
        .map(
            name ->
                Values.<IssueType>idOf(
                    Map.of("name", name),
                    Components.get(ConstantsManager.class).getAllIssueTypeObjects(),
                    IssueType::getId,
                    IssueType::getName))
        .toList();
  }

  private static List<String> strings(Object list) {
    return Values.list(list).stream().map(Object::toString).toList();
  }
}
