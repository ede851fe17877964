package com.atlassian.jira.util;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Known from annex B and section 2; oldest 7.13, newest seen 11.3. */
public interface ErrorCollection {
  void addError(String field, String message);

  void addError(String field, String message, Reason reason);

  void addErrorMessage(String message);

  void addErrorMessage(String message, Reason reason);

  Collection<String> getErrorMessages();

  Map<String, String> getErrors();

  void addErrorCollection(ErrorCollection errors);

  void addErrorMessages(Collection<String> errorMessages);

  void addErrors(Map<String, String> errors);

  boolean hasAnyErrors();

  void addReason(Reason reason);

  void addReasons(Set<Reason> reasons);

  Set<Reason> getReasons();

  enum Reason {
    NOT_FOUND,
    FORBIDDEN,
    VALIDATION_FAILED,
    SERVER_ERROR,
    NOT_LOGGED_IN,
    CONFLICT,
    PRECONDITION_FAILED;
  }
}
