package com.atlassian.jira.issue.index;

/** Known from annex B and section 2; oldest 7.13, newest seen 11.3. */
public class IndexException extends Exception {
  public IndexException(Throwable cause) {
    throw new UnsupportedOperationException("contract only");
  }

  public IndexException(String message) {
    throw new UnsupportedOperationException("contract only");
  }

  public IndexException(String message, Throwable cause) {
    throw new UnsupportedOperationException("contract only");
  }
}
