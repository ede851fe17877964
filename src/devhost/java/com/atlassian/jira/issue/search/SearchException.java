package com.atlassian.jira.issue.search;

/** A search failed. */
public class SearchException extends Exception {
  private static final long serialVersionUID = 1L;

  public SearchException() {}

  public SearchException(String message) {
    super(message);
  }

  public SearchException(String message, Throwable cause) {
    super(message, cause);
  }

  public SearchException(Throwable cause) {
    super(cause);
  }
}
