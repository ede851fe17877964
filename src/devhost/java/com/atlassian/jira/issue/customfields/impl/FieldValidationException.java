package com.atlassian.jira.issue.customfields.impl;

/** A value does not fit its field. */
public class FieldValidationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public FieldValidationException(String message) {
    super(message);
  }
}
