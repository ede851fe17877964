package com.atlassian.jira.workflow;

import com.atlassian.jira.component.ComponentAccessor;
import com.atlassian.jira.user.ApplicationUser;
import com.opensymphony.workflow.WorkflowContext;
import java.util.Map;

/** Finds the acting person in what the workflow hands to its functions. */
public class WorkflowFunctionUtils {
  public static final String ORIGINAL_ISSUE_KEY = "originalissueobject";

  public WorkflowFunctionUtils() {}

  protected ApplicationUser getCallerUser(Map transientVars, Map args) {
    String key = getCallerKey(transientVars, args);
    return key == null ? null : ComponentAccessor.getUserManager().getUserByKey(key);
  }

  public static String getCallerKey(Map transientVars, Map args) {
    Object context = transientVars.get("context");
    return context instanceof WorkflowContext workflow ? workflow.getCaller() : null;
  }
}
