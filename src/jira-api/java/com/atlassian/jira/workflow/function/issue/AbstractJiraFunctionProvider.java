package com.atlassian.jira.workflow.function.issue;

import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.workflow.WorkflowFunctionUtils;
import com.opensymphony.workflow.FunctionProvider;
import java.util.Map;

/** Known from annex B and section 2; oldest 7.13, newest seen 11.3. */
public abstract class AbstractJiraFunctionProvider extends WorkflowFunctionUtils
    implements FunctionProvider {
  public AbstractJiraFunctionProvider() {
    throw new UnsupportedOperationException("contract only");
  }

  protected MutableIssue getIssue(Map transientVars) {
    throw new UnsupportedOperationException("contract only");
  }
}
