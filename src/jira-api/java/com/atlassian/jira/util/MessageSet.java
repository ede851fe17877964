package com.atlassian.jira.util;

import java.io.Serializable;
import java.util.Set;

/** Known from annex B and section 2; oldest 7.13, newest seen 11.3. */
public interface MessageSet extends Serializable {
  Set<String> getErrorMessages();

  Set<String> getWarningMessages();

  boolean hasAnyErrors();

  boolean hasAnyWarnings();

  boolean hasAnyMessages();

  void addMessageSet(MessageSet messageSet);

  void addErrorMessage(String errorMessage);

  void addWarningMessage(String warningMessage);
}
