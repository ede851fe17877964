package minijira.web.api;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.config.ConstantsManager;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueConstant;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.issue.label.Label;
import com.atlassian.jira.issue.operation.IssueOperations;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.jira.util.SimpleErrorCollection;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import minijira.jira.project.AccessStore;
import minijira.jira.screen.ScreenStore;
import minijira.node.Components;
import minijira.web.Halt;
import org.jspecify.annotations.Nullable;

/** The fields and updates of a JSON body as the parameters the issue service takes. */
final class FieldsIn {
  private static final Set<String> ALWAYS = Set.of("project", "issuetype", "parent", "comment");

  private final IssueInputParameters input =
      Components.get(IssueService.class).newIssueInputParameters();
  private final @Nullable Issue issue;
  private @Nullable Project project;

  /** For a new issue: null. */
  FieldsIn(@Nullable Issue issue) {
    this.issue = issue;
    this.project = issue == null ? null : issue.getProjectObject();
  }

  IssueInputParameters read(Map<String, Object> body) {
    Map<String, Object> fields = Values.object(body.get("fields"));
    if (issue == null) place(fields);
    for (Map.Entry<String, Object> one : fields.entrySet())
      if (issue != null || !Set.of("project", "issuetype").contains(one.getKey()))
        field(one.getKey(), one.getValue());
    Values.object(body.get("update"))
        .forEach(
            (name, steps) -> Values.list(steps).forEach(step -> update(name, Values.object(step))));
    if (issue == null) input.setApplyDefaultValuesWhenParameterNotProvided(true);
    else input.setRetainExistingValuesWhenParameterNotProvided(true, true);
    return input;
  }

  /** Jira's REST refuses what its forms would not show. */
  ErrorCollection notOnScreen(Map<String, Object> body) {
    ErrorCollection errors = new SimpleErrorCollection();
    Set<String> shown = shown();
    if (shown == null) return errors;
    Set<String> named = new LinkedHashSet<>(Values.object(body.get("fields")).keySet());
    named.addAll(Values.object(body.get("update")).keySet());
    named.removeAll(ALWAYS);
    named.removeAll(shown);
    for (String field : named)
      errors.addError(
          field,
          "Field '" + field + "' cannot be set. It is not on the appropriate screen, or unknown.",
          ErrorCollection.Reason.VALIDATION_FAILED);
    return errors;
  }

  private @Nullable Set<String> shown() {
    ScreenStore screens = Components.get(ScreenStore.class);
    if (issue != null)
      return screens.fields(
          IssueOperations.EDIT_ISSUE_OPERATION, issue.getProjectId(), issue.getIssueTypeId());
    if (project == null || input.getIssueTypeId() == null) return null;
    return screens.fields(
        IssueOperations.CREATE_ISSUE_OPERATION, project.getId(), input.getIssueTypeId());
  }

  private void place(Map<String, Object> fields) {
    if (fields.get("project") != null) {
      List<Project> all = Components.get(ProjectManager.class).getProjects();
      String id = Values.idOf(fields.get("project"), all, Project::getId, Project::getKey);
      project = Components.get(ProjectManager.class).getProjectObj(Long.valueOf(id));
      input.setProjectId(Long.valueOf(id));
    }
    if (fields.get("issuetype") != null)
      input.setIssueTypeId(constant(fields.get("issuetype"), constants().getAllIssueTypeObjects()));
  }

  private void field(String name, @Nullable Object value) {
    switch (name) {
      case "summary", "description", "environment", "duedate" ->
          put(name, value == null ? "" : Values.string(value));
      case "issuetype" -> put(name, constant(value, constants().getAllIssueTypeObjects()));
      case "priority" -> put(name, constant(value, constants().getPriorities()));
      case "resolution" -> put(name, constant(value, constants().getResolutions()));
      case "assignee", "reporter" -> put(name, value == null ? "" : username(value));
      case "labels" -> put(name, strings(value));
      case "components" ->
          put(name, ids(value, place().getComponents(), c -> c.getId(), c -> c.getName()));
      case "fixVersions", "versions" ->
          put(name, ids(value, place().getVersions(), v -> v.getId(), v -> v.getName()));
      case "parent" -> put("parentIssueId", parent(value));
      case "security" -> put(name, value == null ? "-1" : security(value));
      default -> custom(name, value);
    }
  }

  private void update(String name, Map<String, Object> step) {
    if (name.equals("comment"))
      input.setComment(Values.text(Values.object(step.get("add")), "body"));
    else if (name.equals("labels")) put(name, labels(step));
    else if (step.containsKey("set")) field(name, step.get("set"));
    else throw Halt.badRequest("update." + name + " can only be set here.");
  }

  private String[] labels(Map<String, Object> step) {
    Set<String> labels = new LinkedHashSet<>();
    String[] already = input.getActionParameters().get("labels");
    if (already != null) labels.addAll(List.of(already));
    else if (issue != null) issue.getLabels().stream().map(Label::getLabel).forEach(labels::add);
    if (step.get("set") != null) labels.clear();
    labels.addAll(List.of(strings(step.get("set"))));
    labels.addAll(List.of(strings(step.get("add"))));
    labels.removeAll(List.of(strings(step.get("remove"))));
    return labels.toArray(String[]::new);
  }

  private void custom(String id, @Nullable Object value) {
    CustomField field = Components.get(CustomFieldManager.class).getCustomFieldObject(id);
    List<String> values = new ArrayList<>();
    for (Object one : Values.list(value)) if (one != null) values.add(customValue(field, one));
    input.addCustomFieldValue(
        id, values.isEmpty() ? new String[] {""} : values.toArray(String[]::new));
  }

  /** Choices are named by {"value":…} or {"id":…}; everything else is a plain value. */
  private String customValue(@Nullable CustomField field, Object value) {
    if (!(value instanceof Map)) return Values.string(value);
    Map<String, Object> named = Values.object(value);
    if (named.get("value") == null || field == null)
      return Values.string(named.getOrDefault("id", named.getOrDefault("key", named.get("name"))));
    FieldConfig config = issue != null ? field.getRelevantConfig(issue) : anyConfig(field);
    String wanted = Values.string(named.get("value"));
    Option option =
        config == null
            ? null
            : Components.get(OptionsManager.class)
                .getOptions(config)
                .getOptionForValue(wanted, null);
    if (option == null)
      throw Halt.badRequest(
          "Option value '" + wanted + "' is not valid for " + field.getName() + ".");
    return option.getOptionId().toString();
  }

  private static @Nullable FieldConfig anyConfig(CustomField field) {
    return field.getConfigurationSchemes().stream()
        .map(scheme -> scheme.getOneAndOnlyConfig())
        .findFirst()
        .orElse(null);
  }

  private static String parent(@Nullable Object value) {
    Map<String, Object> named = Values.object(value);
    if (named.get("id") != null) return Values.string(named.get("id"));
    Issue parent = Components.get(IssueManager.class).getIssueObject(Values.required(named, "key"));
    if (parent == null) throw Halt.badRequest("There is no issue " + named.get("key") + ".");
    return parent.getId().toString();
  }

  private String security(Object value) {
    return Values.idOf(
        value,
        Components.get(AccessStore.class).levels(place().getId()),
        level -> level.id(),
        level -> level.name());
  }

  private Project place() {
    if (project == null) throw Halt.badRequest("project is missing.");
    return project;
  }

  private static String username(Object value) {
    String name = Values.text(Values.object(value), "name");
    return name == null ? "" : name;
  }

  private static String constant(@Nullable Object value, Iterable<? extends IssueConstant> all) {
    if (value == null) return "";
    return Values.<IssueConstant>idOf(value, all, IssueConstant::getId, IssueConstant::getName);
  }

  private static <T> String[] ids(
      @Nullable Object value,
      Iterable<T> all,
      java.util.function.Function<T, Object> id,
      java.util.function.Function<T, String> name) {
    return Values.list(value).stream()
        .map(one -> Values.idOf(one, all, id, name))
        .toArray(String[]::new);
  }

  private static String[] strings(@Nullable Object value) {
    return Values.list(value).stream().map(Object::toString).toArray(String[]::new);
  }

  private void put(String name, String... values) {
    input.getActionParameters().put(name, values);
  }

  private static ConstantsManager constants() {
    return Components.get(ConstantsManager.class);
  }
}
