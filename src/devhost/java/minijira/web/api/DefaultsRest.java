package minijira.web.api;

import com.atlassian.jira.bc.project.component.ProjectComponent;
import com.atlassian.jira.config.properties.ApplicationProperties;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.customfields.impl.FieldValidationException;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.util.UserManager;
import java.util.Map;
import minijira.jira.field.Fields;
import minijira.jira.issue.FieldRules;
import minijira.jira.layout.Layouts;
import minijira.jira.layout.ProjectDefaults;
import minijira.jira.layout.ProjectDefaults.Assignee;
import minijira.node.Components;
import minijira.web.Halt;
import minijira.web.Json;
import minijira.web.Request;
import minijira.web.Response;
import org.jspecify.annotations.Nullable;

/** What a project hides, requires and fills in: Jira has screens for it, tests have this. */
public final class DefaultsRest {
  private DefaultsRest() {}

  public static void register(Rest rest) {
    rest.put("/rest/minijira/1/project/{key}/fields", DefaultsRest::layout)
        .put("/rest/minijira/1/project/{key}/defaults", DefaultsRest::defaults)
        .put("/rest/minijira/1/priority/default", DefaultsRest::priority)
        .post("/rest/minijira/1/field", DefaultsRest::field)
        .put("/rest/minijira/1/field/{id}/default", DefaultsRest::fieldDefault);
  }

  /** {"environment": "hidden", "customfield_10100": "required", "priority": "optional"}. */
  private static Response layout(Request request) {
    Project project = ProjectRest.administered(request.path("key"), request);
    request
        .json()
        .forEach(
            (field, how) -> {
              try {
                Components.get(Layouts.class)
                    .set(
                        project.getId(), null, field, how.equals("hidden"), how.equals("required"));
              } catch (IllegalArgumentException wrong) {
                throw Halt.badRequest(wrong.getMessage());
              }
            });
    return Response.empty();
  }

  /**
   * assignee: one of {@link Assignee}; security: the id of a level; components: {"Search":
   * {"assignee": "COMPONENT_LEAD", "lead": "engineer"}}.
   */
  private static Response defaults(Request request) {
    Project project = ProjectRest.administered(request.path("key"), request);
    Map<String, Object> body = request.json();
    ProjectDefaults store = Components.get(ProjectDefaults.class);
    String assignee = Values.text(body, "assignee");
    String level = Values.text(body, "security");
    store.set(
        project.getId(),
        assignee == null ? Assignee.UNASSIGNED : Assignee.valueOf(assignee),
        level == null ? null : Long.valueOf(level));
    Values.object(body.get("components"))
        .forEach((name, how) -> component(project, name, Values.object(how)));
    return Response.empty();
  }

  private static void component(Project project, String name, Map<String, Object> how) {
    ProjectComponent found =
        project.getComponents().stream()
            .filter(one -> one.getName().equals(name))
            .findFirst()
            .orElseThrow(() -> Halt.badRequest("There is no component " + name + "."));
    String lead = Values.text(how, "lead");
    Components.get(ProjectDefaults.class)
        .setComponent(
            found.getId(),
            Assignee.valueOf(Values.required(how, "assignee")),
            lead == null ? null : Components.get(UserManager.class).getUserByName(lead).getKey());
  }

  /** id: the priority of new issues in every project. */
  private static Response priority(Request request) {
    request.requireAdmin();
    Components.get(ApplicationProperties.class)
        .setString(FieldRules.DEFAULT_PRIORITY, Values.required(request.json(), "id"));
    return Response.empty();
  }

  /** name; type as Jira's key, searcher likewise: a field for all issues. */
  private static Response field(Request request) {
    request.requireAdmin();
    Map<String, Object> body = request.json();
    CustomField made =
        Components.get(Fields.class)
            .create(
                Values.required(body, "name"),
                "",
                Values.required(body, "type"),
                Values.text(body, "searcher"));
    for (Object option : Values.list(body.get("options")))
      Components.get(OptionsManager.class)
          .createOption(config(made), null, null, option.toString());
    return Response.json(201, Json.of("id", made.getId()));
  }

  /** value: a text or number; for choices the option's name. */
  @SuppressWarnings("unchecked")
  private static Response fieldDefault(Request request) {
    request.requireAdmin();
    CustomField field =
        Components.get(CustomFieldManager.class).getCustomFieldObject(request.path("id"));
    if (field == null) throw Halt.notFound("There is no such field.");
    CustomFieldType<Object, Object> type = field.getCustomFieldType();
    try {
      type.setDefaultValue(config(field), value(field, request.json().get("value")));
    } catch (FieldValidationException refused) {
      throw Halt.badRequest(refused.getMessage());
    }
    return Response.empty();
  }

  private static @Nullable Object value(CustomField field, @Nullable Object given) {
    if (given == null) return null;
    Object option =
        Components.get(OptionsManager.class)
            .getOptions(config(field))
            .getOptionForValue(given.toString(), null);
    if (option != null) return option;
    return given instanceof Number number ? Double.valueOf(number.doubleValue()) : given;
  }

  private static FieldConfig config(CustomField field) {
    return field.getConfigurationSchemes().get(0).getOneAndOnlyConfig();
  }
}
