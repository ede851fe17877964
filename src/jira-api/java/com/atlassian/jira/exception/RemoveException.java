package com.atlassian.jira.exception;

/** Known from annex B; oldest and newest seen 7.13, assumed unchanged to 11.3. */
public class RemoveException extends Exception {
  public RemoveException() {
    throw new UnsupportedOperationException("contract only");
  }

  public RemoveException(String message) {
    throw new UnsupportedOperationException("contract only");
  }

  public RemoveException(Throwable cause) {
    throw new UnsupportedOperationException("contract only");
  }

  public RemoveException(String message, Throwable cause) {
    throw new UnsupportedOperationException("contract only");
  }
}
