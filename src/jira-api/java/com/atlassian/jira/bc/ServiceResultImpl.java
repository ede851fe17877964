package com.atlassian.jira.bc;

import com.atlassian.jira.util.ErrorCollection;

/** Known from annex B and section 2; oldest 7.13, newest seen 11.3. */
public class ServiceResultImpl implements ServiceResult {
  public ServiceResultImpl(ErrorCollection errorCollection) {
    throw new UnsupportedOperationException("contract only");
  }

  public boolean isValid() {
    throw new UnsupportedOperationException("contract only");
  }

  public ErrorCollection getErrorCollection() {
    throw new UnsupportedOperationException("contract only");
  }
}
