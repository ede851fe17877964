package com.atlassian.jira.workflow;

import com.atlassian.jira.issue.status.Status;
import com.opensymphony.workflow.loader.ActionDescriptor;
import com.opensymphony.workflow.loader.FunctionDescriptor;
import com.opensymphony.workflow.loader.WorkflowDescriptor;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Known from annex B and section 2; oldest 7.13, newest seen 11.3. */
public interface JiraWorkflow {
  int ACTION_ORIGIN_STEP_ID = -1;

  String getName();

  WorkflowDescriptor getDescriptor();

  Collection<ActionDescriptor> getAllActions();

  List<Status> getLinkedStatusObjects();

  Set<String> getLinkedStatusIds();

  Collection<FunctionDescriptor> getPostFunctionsForTransition(ActionDescriptor action);
}
