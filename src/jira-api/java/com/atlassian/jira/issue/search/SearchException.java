package com.atlassian.jira.issue.search;

/** Known from annex B; oldest and newest seen 7.13, assumed unchanged to 11.3. */
public class SearchException extends Exception {
  public SearchException() {
    throw new UnsupportedOperationException("contract only");
  }

  public SearchException(String message) {
    throw new UnsupportedOperationException("contract only");
  }

  public SearchException(String message, Throwable cause) {
    throw new UnsupportedOperationException("contract only");
  }

  public SearchException(Throwable cause) {
    throw new UnsupportedOperationException("contract only");
  }
}
