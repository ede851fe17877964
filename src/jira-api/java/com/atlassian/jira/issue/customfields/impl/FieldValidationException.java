package com.atlassian.jira.issue.customfields.impl;

/** Known from annex B and section 2; oldest 7.13, newest seen 8.x, assumed unchanged to 11.3. */
public class FieldValidationException extends RuntimeException {
  public FieldValidationException(String message) {
    throw new UnsupportedOperationException("contract only");
  }
}
