package com.atlassian.jira.exception;

/** Something could not be removed. */
public class RemoveException extends Exception {
  private static final long serialVersionUID = 1L;

  public RemoveException() {}

  public RemoveException(String message) {
    super(message);
  }

  public RemoveException(Throwable cause) {
    super(cause);
  }

  public RemoveException(String message, Throwable cause) {
    super(message, cause);
  }
}
