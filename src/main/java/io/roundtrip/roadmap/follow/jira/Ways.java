package io.roundtrip.roadmap.follow.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.workflow.JiraWorkflow;
import com.atlassian.jira.workflow.WorkflowManager;
import com.opensymphony.workflow.loader.ActionDescriptor;
import com.opensymphony.workflow.loader.StepDescriptor;
import com.opensymphony.workflow.loader.WorkflowDescriptor;
import java.util.ArrayList;
import java.util.List;

/** The transitions of a workflow that lead from where an issue is to a status. */
public final class Ways {
  private static final String STATUS_ID = "jira.status.id";

  /**
   * @param action the number of the transition
   * @param hasScreen whether a person is shown fields before it is taken
   */
  record Way(int action, boolean hasScreen) {}

  private final WorkflowManager workflows;

  public Ways(WorkflowManager workflows) {
    this.workflows = workflows;
  }

  /** The transitions in the order of the statuses; who may take them is not asked. */
  List<Way> from(Issue issue, List<String> statuses) {
    WorkflowDescriptor workflow = workflow(issue).getDescriptor();
    List<ActionDescriptor> possible = possible(workflow, issue.getStatusId());
    List<Way> found = new ArrayList<>();
    for (String status : statuses)
      for (ActionDescriptor action : possible)
        if (status.equals(target(workflow, action))) found.add(way(action));
    return found;
  }

  private static Way way(ActionDescriptor action) {
    String view = action.getView();
    return new Way(action.getId(), view != null && !view.isBlank());
  }

  /** The exception of getWorkflow is checked on some lines of Jira and unchecked on others. */
  private JiraWorkflow workflow(Issue issue) {
    try {
      return workflows.getWorkflow(issue);
    } catch (Exception broken) {
      throw new IllegalStateException("no workflow for issue " + issue.getId(), broken);
    }
  }

  private static List<ActionDescriptor> possible(WorkflowDescriptor workflow, String status) {
    List<ActionDescriptor> possible = new ArrayList<>();
    for (Object one : workflow.getSteps()) {
      StepDescriptor step = (StepDescriptor) one;
      if (status.equals(step.getMetaAttributes().get(STATUS_ID))) add(step.getActions(), possible);
    }
    add(workflow.getGlobalActions(), possible);
    return possible;
  }

  private static void add(List<?> actions, List<ActionDescriptor> all) {
    for (Object action : actions) all.add((ActionDescriptor) action);
  }

  private static String target(WorkflowDescriptor workflow, ActionDescriptor action) {
    StepDescriptor step = workflow.getStep(action.getUnconditionalResult().getStep());
    return step == null ? "" : String.valueOf(step.getMetaAttributes().get(STATUS_ID));
  }
}
