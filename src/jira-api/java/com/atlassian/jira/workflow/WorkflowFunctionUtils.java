package com.atlassian.jira.workflow;

import com.atlassian.jira.user.ApplicationUser;
import java.util.Map;

/** Known from annex B and section 2; oldest 7.13, newest seen 11.3. */
public class WorkflowFunctionUtils {
  public static final String ORIGINAL_ISSUE_KEY = "originalissueobject";

  public WorkflowFunctionUtils() {
    throw new UnsupportedOperationException("contract only");
  }

  protected ApplicationUser getCallerUser(Map transientVars, Map args) {
    throw new UnsupportedOperationException("contract only");
  }

  public static String getCallerKey(Map transientVars, Map args) {
    throw new UnsupportedOperationException("contract only");
  }
}
