package com.atlassian.jira.bc;

import com.atlassian.jira.util.ErrorCollection;

/** Known from annex B and section 2; oldest 7.13, newest seen 11.3. */
public interface ServiceResult {
  boolean isValid();

  ErrorCollection getErrorCollection();
}
