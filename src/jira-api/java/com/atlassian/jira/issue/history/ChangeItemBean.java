package com.atlassian.jira.issue.history;

import java.sql.Timestamp;

/** Known from annex B and section 2; oldest 7.13, newest seen 11.3. */
public class ChangeItemBean {
  public static final String STATIC_FIELD = "jira";

  public static final String CUSTOM_FIELD = "custom";

  public ChangeItemBean() {
    throw new UnsupportedOperationException("contract only");
  }

  public ChangeItemBean(String fieldType, String field, String from, String to) {
    throw new UnsupportedOperationException("contract only");
  }

  public ChangeItemBean(
      String fieldType, String field, String from, String fromString, String to, String toString) {
    throw new UnsupportedOperationException("contract only");
  }

  public ChangeItemBean(
      String fieldType,
      String field,
      String from,
      String fromString,
      String to,
      String toString,
      Timestamp created) {
    throw new UnsupportedOperationException("contract only");
  }

  public String getFieldType() {
    throw new UnsupportedOperationException("contract only");
  }

  public String getField() {
    throw new UnsupportedOperationException("contract only");
  }

  public String getFrom() {
    throw new UnsupportedOperationException("contract only");
  }

  public String getFromString() {
    throw new UnsupportedOperationException("contract only");
  }

  public String getTo() {
    throw new UnsupportedOperationException("contract only");
  }

  public String getToString() {
    throw new UnsupportedOperationException("contract only");
  }

  public Timestamp getCreated() {
    throw new UnsupportedOperationException("contract only");
  }
}
