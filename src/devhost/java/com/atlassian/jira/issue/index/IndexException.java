package com.atlassian.jira.issue.index;

/** An issue could not be indexed. */
public class IndexException extends Exception {
  private static final long serialVersionUID = 1L;

  public IndexException(Throwable cause) {
    super(cause);
  }

  public IndexException(String message) {
    super(message);
  }

  public IndexException(String message, Throwable cause) {
    super(message, cause);
  }
}
