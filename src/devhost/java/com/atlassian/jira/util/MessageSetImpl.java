package com.atlassian.jira.util;

import java.util.LinkedHashSet;
import java.util.Set;

/** Errors and warnings of a query, each text once, in the order of arrival. */
public class MessageSetImpl implements MessageSet {
  private static final long serialVersionUID = 1L;

  private final LinkedHashSet<String> errors = new LinkedHashSet<>();
  private final LinkedHashSet<String> warnings = new LinkedHashSet<>();

  public MessageSetImpl() {}

  @Override
  public Set<String> getErrorMessages() {
    return errors;
  }

  @Override
  public Set<String> getWarningMessages() {
    return warnings;
  }

  @Override
  public boolean hasAnyErrors() {
    return !errors.isEmpty();
  }

  @Override
  public boolean hasAnyWarnings() {
    return !warnings.isEmpty();
  }

  @Override
  public boolean hasAnyMessages() {
    return hasAnyErrors() || hasAnyWarnings();
  }

  @Override
  public void addMessageSet(MessageSet messageSet) {
    errors.addAll(messageSet.getErrorMessages());
    warnings.addAll(messageSet.getWarningMessages());
  }

  @Override
  public void addErrorMessage(String errorMessage) {
    errors.add(errorMessage);
  }

  @Override
  public void addWarningMessage(String warningMessage) {
    warnings.add(warningMessage);
  }

  @Override
  public String toString() {
    return "errors " + errors + ", warnings " + warnings;
  }
}
