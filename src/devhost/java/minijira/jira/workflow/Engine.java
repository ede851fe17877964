package minijira.jira.workflow;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.workflow.WorkflowFunctionUtils;
import com.opensymphony.module.propertyset.PropertySet;
import com.opensymphony.module.propertyset.memory.MemoryPropertySet;
import com.opensymphony.workflow.FunctionProvider;
import com.opensymphony.workflow.WorkflowContext;
import com.opensymphony.workflow.WorkflowException;
import com.opensymphony.workflow.loader.ActionDescriptor;
import com.opensymphony.workflow.loader.FunctionDescriptor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import minijira.jira.issue.HostIssue;
import minijira.jira.issue.Transit;
import minijira.jira.project.Constants;
import minijira.node.Components;
import minijira.plugin.PluginModules;
import minijira.plugin.module.WorkflowFunctionModule;
import org.jspecify.annotations.Nullable;

/**
 * Runs a transition: its functions one after the other, in one transaction that the caller has
 * opened.
 */
public final class Engine {
  static final String SCREEN = "fieldscreen";
  static final String SCREEN_ID = "jira.fieldscreen.id";

  /** Stands for an app's condition that reads who is logged in. */
  static final String ONLY_SESSION = "minijira.only-session";

  private final WorkflowStore workflows;
  private final Constants constants;
  private final SystemFunctions system;
  private final BooleanSupplier session;

  /**
   * @param session whether somebody is logged in on this thread
   */
  public Engine(
      WorkflowStore workflows,
      Constants constants,
      SystemFunctions system,
      BooleanSupplier session) {
    this.workflows = workflows;
    this.constants = constants;
    this.system = system;
    this.session = session;
  }

  /**
   * A step that an issue may take.
   *
   * @param screen what it asks for first; null when it asks for nothing
   */
  public record Transition(int id, String name, Status to, @Nullable Long screen) {}

  /** Whatever the user may: permissions are the caller's business. */
  public List<Transition> transitions(Issue issue) {
    HostWorkflow workflow = workflows.getWorkflow(issue);
    return workflow.actionsFrom(issue.getStatusId()).stream()
        .filter(
            action ->
                !action.getMetaAttributes().containsKey(ONLY_SESSION) || session.getAsBoolean())
        .map(
            action ->
                new Transition(
                    action.getId(),
                    action.getName(),
                    constants.getStatus(workflow.targetStatus(action)),
                    screen(action)))
        .toList();
  }

  private static @Nullable Long screen(ActionDescriptor action) {
    Object id = action.getMetaAttributes().get(SCREEN_ID);
    return SCREEN.equals(action.getView()) && id != null ? Long.valueOf(id.toString()) : null;
  }

  public Status initialStatus(Long projectId, String issueTypeId) {
    HostWorkflow workflow = workflows.getWorkflow(projectId, issueTypeId);
    return constants.getStatus(
        workflow.targetStatus(
            HostWorkflow.actions(workflow.getDescriptor().getInitialActions()).get(0)));
  }

  public void run(Transit transit) throws WorkflowException {
    HostWorkflow workflow = workflows.getWorkflow(transit.original());
    ActionDescriptor action =
        workflow.actionsFrom(transit.original().getStatusId()).stream()
            .filter(a -> a.getId() == transit.actionId())
            .findFirst()
            .orElseThrow(
                () ->
                    new WorkflowException(
                        "transition "
                            + transit.actionId()
                            + " is not possible from "
                            + transit.original().getStatus().getName()));
    transit.target(workflow.targetStatus(action));
    Map<String, Object> vars =
        vars(
            transit.user(), transit.issue(), transit.original(), transit.comment(), action.getId());
    for (FunctionDescriptor function : WorkflowStore.functions(workflow, action))
      run(function, transit, vars);
  }

  private void run(FunctionDescriptor function, Transit transit, Map<String, Object> vars)
      throws WorkflowException {
    Map<String, String> args = WorkflowStore.arguments(function);
    if (system.run(args, transit)) return;
    provider(args).execute(vars, new HashMap<>(args), propertySet());
  }

  private static FunctionProvider provider(Map<String, String> args) throws WorkflowException {
    PluginModules modules = Components.find(PluginModules.class);
    String key = args.get("full.module.key");
    if (modules == null
        || key == null
        || modules.byKey(WorkflowFunctionModule.class, key).isEmpty())
      throw new WorkflowException(
          "the post function " + args.get("class.name") + " (" + key + ") cannot be loaded");
    try {
      return (FunctionProvider)
          modules.plugin().create(modules.plugin().loadClass(args.get("class.name")));
    } catch (ClassNotFoundException e) {
      throw new WorkflowException(
          "the post function " + args.get("class.name") + " cannot be loaded", e);
    }
  }

  private static PropertySet propertySet() {
    MemoryPropertySet set = new MemoryPropertySet();
    set.init(new HashMap<>(), new HashMap<>());
    return set;
  }

  private static Map<String, Object> vars(
      ApplicationUser user, HostIssue issue, HostIssue original, String comment, int actionId) {
    Map<String, Object> vars = new HashMap<>();
    vars.put("issue", issue);
    vars.put(WorkflowFunctionUtils.ORIGINAL_ISSUE_KEY, original);
    vars.put("actionId", actionId);
    vars.put("comment", comment);
    vars.put("context", new Caller(user == null ? null : user.getKey()));
    return vars;
  }

  private record Caller(String key) implements WorkflowContext {
    private static final long serialVersionUID = 1L;

    @Override
    public String getCaller() {
      return key;
    }

    @Override
    public void setRollbackOnly() {
      throw new UnsupportedOperationException("a post function fails by an exception");
    }
  }
}
