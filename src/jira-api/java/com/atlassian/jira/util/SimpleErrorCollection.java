package com.atlassian.jira.util;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Known from annex B and section 2; oldest 7.13, newest seen 11.3. */
public class SimpleErrorCollection implements ErrorCollection {
  public SimpleErrorCollection() {
    throw new UnsupportedOperationException("contract only");
  }

  public void addError(String field, String message) {
    throw new UnsupportedOperationException("contract only");
  }

  public void addError(String field, String message, Reason reason) {
    throw new UnsupportedOperationException("contract only");
  }

  public void addErrorMessage(String message) {
    throw new UnsupportedOperationException("contract only");
  }

  public void addErrorMessage(String message, Reason reason) {
    throw new UnsupportedOperationException("contract only");
  }

  public Collection<String> getErrorMessages() {
    throw new UnsupportedOperationException("contract only");
  }

  public Map<String, String> getErrors() {
    throw new UnsupportedOperationException("contract only");
  }

  public void addErrorCollection(ErrorCollection errors) {
    throw new UnsupportedOperationException("contract only");
  }

  public void addErrorMessages(Collection<String> errorMessages) {
    throw new UnsupportedOperationException("contract only");
  }

  public void addErrors(Map<String, String> errors) {
    throw new UnsupportedOperationException("contract only");
  }

  public boolean hasAnyErrors() {
    throw new UnsupportedOperationException("contract only");
  }

  public void addReason(Reason reason) {
    throw new UnsupportedOperationException("contract only");
  }

  public void addReasons(Set<Reason> reasons) {
    throw new UnsupportedOperationException("contract only");
  }

  public Set<Reason> getReasons() {
    throw new UnsupportedOperationException("contract only");
  }
}
