package com.atlassian.jira.util;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Errors in memory: general messages, one message per field, reasons. */
public class SimpleErrorCollection implements ErrorCollection {
  private final List<String> messages = new ArrayList<>();
  private final Map<String, String> errors = new LinkedHashMap<>();
  private final Set<Reason> reasons = EnumSet.noneOf(Reason.class);

  public SimpleErrorCollection() {}

  @Override
  public void addError(String field, String message) {
    errors.put(field, message);
  }

  @Override
  public void addError(String field, String message, Reason reason) {
    addError(field, message);
    addReason(reason);
  }

  @Override
  public void addErrorMessage(String message) {
    messages.add(message);
  }

  @Override
  public void addErrorMessage(String message, Reason reason) {
    addErrorMessage(message);
    addReason(reason);
  }

  @Override
  public Collection<String> getErrorMessages() {
    return messages;
  }

  @Override
  public Map<String, String> getErrors() {
    return errors;
  }

  @Override
  public void addErrorCollection(ErrorCollection more) {
    addErrorMessages(more.getErrorMessages());
    addErrors(more.getErrors());
    addReasons(more.getReasons());
  }

  @Override
  public void addErrorMessages(Collection<String> errorMessages) {
    messages.addAll(errorMessages);
  }

  @Override
  public void addErrors(Map<String, String> more) {
    errors.putAll(more);
  }

  @Override
  public boolean hasAnyErrors() {
    return !messages.isEmpty() || !errors.isEmpty();
  }

  @Override
  public void addReason(Reason reason) {
    reasons.add(reason);
  }

  @Override
  public void addReasons(Set<Reason> more) {
    reasons.addAll(more);
  }

  @Override
  public Set<Reason> getReasons() {
    return reasons;
  }

  @Override
  public String toString() {
    return "messages " + messages + ", fields " + errors;
  }
}
