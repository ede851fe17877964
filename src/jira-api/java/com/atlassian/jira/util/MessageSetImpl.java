package com.atlassian.jira.util;

import java.util.Set;

/** Known from annex B and section 2; oldest 7.13, newest seen 11.3. */
public class MessageSetImpl implements MessageSet {
  public MessageSetImpl() {
    throw new UnsupportedOperationException("contract only");
  }

  public Set<String> getErrorMessages() {
    throw new UnsupportedOperationException("contract only");
  }

  public Set<String> getWarningMessages() {
    throw new UnsupportedOperationException("contract only");
  }

  public boolean hasAnyErrors() {
    throw new UnsupportedOperationException("contract only");
  }

  public boolean hasAnyWarnings() {
    throw new UnsupportedOperationException("contract only");
  }

  public boolean hasAnyMessages() {
    throw new UnsupportedOperationException("contract only");
  }

  public void addMessageSet(MessageSet messageSet) {
    throw new UnsupportedOperationException("contract only");
  }

  public void addErrorMessage(String errorMessage) {
    throw new UnsupportedOperationException("contract only");
  }

  public void addWarningMessage(String warningMessage) {
    throw new UnsupportedOperationException("contract only");
  }
}
