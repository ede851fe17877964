package minijira.jira.workflow;

import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.workflow.JiraWorkflow;
import com.opensymphony.workflow.loader.ActionDescriptor;
import com.opensymphony.workflow.loader.FunctionDescriptor;
import com.opensymphony.workflow.loader.StepDescriptor;
import com.opensymphony.workflow.loader.WorkflowDescriptor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import minijira.jira.project.Constants;

/** A workflow over OSWorkflow's own descriptor. */
public final class HostWorkflow implements JiraWorkflow {
  static final String STATUS_ID = "jira.status.id";
  private final String name;
  private final WorkflowDescriptor descriptor;
  private final Constants constants;

  HostWorkflow(String name, WorkflowDescriptor descriptor, Constants constants) {
    this.name = name;
    this.descriptor = descriptor;
    this.constants = constants;
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public WorkflowDescriptor getDescriptor() {
    return descriptor;
  }

  @Override
  public Collection<ActionDescriptor> getAllActions() {
    Map<Integer, ActionDescriptor> all = new LinkedHashMap<>();
    actions(descriptor.getInitialActions()).forEach(action -> all.put(action.getId(), action));
    actions(descriptor.getGlobalActions()).forEach(action -> all.put(action.getId(), action));
    for (StepDescriptor step : steps())
      actions(step.getActions()).forEach(action -> all.put(action.getId(), action));
    return List.copyOf(all.values());
  }

  @SuppressWarnings("unchecked")
  static List<ActionDescriptor> actions(List<?> raw) {
    return (List<ActionDescriptor>) raw;
  }

  @SuppressWarnings("unchecked")
  List<StepDescriptor> steps() {
    return (List<StepDescriptor>) descriptor.getSteps();
  }

  static String statusId(StepDescriptor step) {
    return (String) step.getMetaAttributes().get(STATUS_ID);
  }

  /** Null if the status is not part of the workflow. */
  StepDescriptor stepOf(String statusId) {
    return steps().stream()
        .filter(step -> Objects.equals(statusId(step), statusId))
        .findFirst()
        .orElse(null);
  }

  /** Global actions and those of the step, without the ones that lead nowhere new. */
  List<ActionDescriptor> actionsFrom(String statusId) {
    List<ActionDescriptor> found = new ArrayList<>();
    StepDescriptor step = stepOf(statusId);
    if (step != null) found.addAll(actions(step.getActions()));
    for (ActionDescriptor action : actions(descriptor.getGlobalActions()))
      if (!Objects.equals(targetStatus(action), statusId)) found.add(action);
    return found;
  }

  /** Null if the action leaves the issue where it is. */
  String targetStatus(ActionDescriptor action) {
    int step = action.getUnconditionalResult().getStep();
    return step < 1 ? null : statusId(descriptor.getStep(step));
  }

  @Override
  public List<Status> getLinkedStatusObjects() {
    return getLinkedStatusIds().stream()
        .map(constants::getStatus)
        .filter(Objects::nonNull)
        .toList();
  }

  @Override
  public Set<String> getLinkedStatusIds() {
    Set<String> ids = new LinkedHashSet<>();
    steps().forEach(step -> ids.add(statusId(step)));
    return ids;
  }

  @Override
  @SuppressWarnings("unchecked")
  public Collection<FunctionDescriptor> getPostFunctionsForTransition(ActionDescriptor action) {
    List<FunctionDescriptor> functions =
        new ArrayList<>(action.getUnconditionalResult().getPostFunctions());
    functions.addAll(action.getPostFunctions());
    return functions;
  }
}
