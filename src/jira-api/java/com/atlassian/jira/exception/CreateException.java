package com.atlassian.jira.exception;

/** Known from annex B; oldest and newest seen 7.13, assumed unchanged to 11.3. */
public class CreateException extends Exception {
  public CreateException() {
    throw new UnsupportedOperationException("contract only");
  }

  public CreateException(String message) {
    throw new UnsupportedOperationException("contract only");
  }

  public CreateException(String message, Throwable cause) {
    throw new UnsupportedOperationException("contract only");
  }

  public CreateException(Throwable cause) {
    throw new UnsupportedOperationException("contract only");
  }
}
