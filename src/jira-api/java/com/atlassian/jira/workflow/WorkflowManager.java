package com.atlassian.jira.workflow;

import com.atlassian.jira.issue.Issue;
import com.opensymphony.workflow.WorkflowException;
import java.util.Collection;

/** Known from annex B and section 2; oldest 7.13, newest seen 11.3. */
public interface WorkflowManager {
  Collection<JiraWorkflow> getWorkflows();

  JiraWorkflow getWorkflow(String name);

  JiraWorkflow getWorkflow(Issue issue) throws WorkflowException;

  JiraWorkflow getWorkflow(Long projectId, String issueTypeId) throws WorkflowException;
}
