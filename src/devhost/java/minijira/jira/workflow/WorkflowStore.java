package minijira.jira.workflow;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.workflow.JiraWorkflow;
import com.atlassian.jira.workflow.WorkflowManager;
import com.opensymphony.workflow.loader.ActionDescriptor;
import com.opensymphony.workflow.loader.FunctionDescriptor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import minijira.jira.project.Constants;
import minijira.store.Cached;
import minijira.store.ConfigVersion;
import minijira.store.Db;

/** Workflows, kept as XML, and which project and issue type uses which. */
public final class WorkflowStore implements WorkflowManager {
  public static final String DEFAULT = "Software Simplified Workflow";

  private record Entry(long project, Long type, String workflow) {}

  private record All(Map<String, HostWorkflow> workflows, List<Entry> entries) {}

  private final Db db;
  private final ConfigVersion version;
  private final Constants constants;
  private final Cached<All> all;

  public WorkflowStore(Db db, ConfigVersion version, Constants constants) {
    this.db = db;
    this.version = version;
    this.constants = constants;
    this.all = new Cached<>(version, this::load);
  }

  private All load() {
    Map<String, HostWorkflow> workflows = new LinkedHashMap<>();
    db.query(
            "SELECT name, descriptor FROM workflow ORDER BY id",
            r -> new HostWorkflow(r.getString(1), Xml.read(r.getString(2)), constants))
        .forEach(workflow -> workflows.put(workflow.getName(), workflow));
    List<Entry> entries =
        db.query(
            "SELECT project_id, issue_type_id, workflow_name FROM workflow_entry ORDER BY id",
            r -> new Entry(r.getLong(1), (Long) r.getObject(2), r.getString(3)));
    return new All(workflows, entries);
  }

  @Override
  public Collection<JiraWorkflow> getWorkflows() {
    return List.copyOf(all.get().workflows.values());
  }

  @Override
  public HostWorkflow getWorkflow(String name) {
    return all.get().workflows.get(name);
  }

  @Override
  public HostWorkflow getWorkflow(Issue issue) {
    return getWorkflow(issue.getProjectId(), issue.getIssueTypeId());
  }

  @Override
  public HostWorkflow getWorkflow(Long projectId, String issueTypeId) {
    String name = find(projectId, issueTypeId == null ? null : Long.valueOf(issueTypeId));
    return getWorkflow(name == null ? find(projectId, null, DEFAULT) : name);
  }

  private String find(Long projectId, Long type) {
    return find(projectId, type, null);
  }

  private String find(Long projectId, Long type, String otherwise) {
    return all.get().entries.stream()
        .filter(entry -> entry.project == projectId && Objects.equals(entry.type, type))
        .map(Entry::workflow)
        .reduce((a, b) -> b)
        .orElse(otherwise);
  }

  /** Creates or replaces it. */
  public void save(String name, String xml) {
    Xml.read(xml);
    db.tx(
        () -> {
          if (db.update("UPDATE workflow SET descriptor = ? WHERE name = ?", xml, name) == 0)
            db.insert("workflow", Map.of("name", name, "descriptor", xml));
          version.changed();
        });
  }

  /** For one issue type of the project, or for all others with null. */
  public void use(long projectId, Long issueTypeId, String workflow) {
    if (getWorkflow(workflow) == null)
      throw new IllegalArgumentException("no workflow " + workflow);
    Map<String, Object> row =
        new LinkedHashMap<>(Map.of("project_id", projectId, "workflow_name", workflow));
    row.put("issue_type_id", issueTypeId);
    db.tx(
        () -> {
          db.insert("workflow_entry", row);
          version.changed();
        });
  }

  /** The descriptor of a transition, or null. */
  public ActionDescriptor action(String workflow, int actionId) {
    HostWorkflow found = getWorkflow(workflow);
    return found == null
        ? null
        : found.getAllActions().stream()
            .filter(action -> action.getId() == actionId)
            .findFirst()
            .orElse(null);
  }

  /**
   * Puts a plugin's post function before the system's own ones; args as the factory's
   * getDescriptorParams gave them.
   */
  public void addPostFunction(
      String workflow,
      int actionId,
      String moduleKey,
      String functionClass,
      Map<String, String> args) {
    change(
        workflow,
        actionId,
        functions -> {
          FunctionDescriptor function = new FunctionDescriptor();
          function.setType("class");
          arguments(function).put("class.name", functionClass);
          arguments(function).put("full.module.key", moduleKey);
          arguments(function).putAll(args);
          functions.add(0, function);
        });
  }

  /** Index in the order of getPostFunctionsForTransition. */
  public void removePostFunction(String workflow, int actionId, int index) {
    change(workflow, actionId, functions -> functions.remove(index));
  }

  /** The transition shows this screen before it is taken. */
  @SuppressWarnings("unchecked")
  public void ask(String workflow, int actionId, long screen) {
    edit(
        workflow,
        actionId,
        action -> {
          action.setView(Engine.SCREEN);
          action.getMetaAttributes().put(Engine.SCREEN_ID, String.valueOf(screen));
        });
  }

  /** The transition is there for those only who are logged in on the thread that asks. */
  @SuppressWarnings("unchecked")
  public void onlyForSession(String workflow, int actionId) {
    edit(workflow, actionId, action -> action.getMetaAttributes().put(Engine.ONLY_SESSION, "true"));
  }

  /** A workflow of the project's own for all its issue types, as its present one is. */
  public String own(long projectId, String name) {
    HostWorkflow now = getWorkflow(projectId, null);
    save(name, Xml.write(now.getDescriptor()));
    use(projectId, null, name);
    return name;
  }

  private interface Edit {
    void on(List<FunctionDescriptor> functions);
  }

  @SuppressWarnings("unchecked")
  private void change(String workflow, int actionId, Edit edit) {
    edit(
        workflow,
        actionId,
        action ->
            edit.on((List<FunctionDescriptor>) action.getUnconditionalResult().getPostFunctions()));
  }

  private void edit(String workflow, int actionId, Consumer<ActionDescriptor> edit) {
    HostWorkflow copy =
        new HostWorkflow(
            workflow, Xml.read(Xml.write(getWorkflow(workflow).getDescriptor())), constants);
    ActionDescriptor action =
        copy.getAllActions().stream()
            .filter(a -> a.getId() == actionId)
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException("no transition " + actionId + " in " + workflow));
    edit.accept(action);
    save(workflow, Xml.write(copy.getDescriptor()));
  }

  @SuppressWarnings("unchecked")
  static Map<String, String> arguments(FunctionDescriptor function) {
    return (Map<String, String>) function.getArgs();
  }

  static List<FunctionDescriptor> functions(HostWorkflow workflow, ActionDescriptor action) {
    return new ArrayList<>(workflow.getPostFunctionsForTransition(action));
  }
}
