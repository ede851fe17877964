package com.atlassian.jira.issue.changehistory;

import java.sql.Timestamp;
import java.util.Map;

/** Known from annex B and section 2; oldest 7.13, newest seen 8.x, assumed unchanged to 11.3. */
public class ChangeHistoryItem implements Comparable<ChangeHistoryItem> {
  public ChangeHistoryItem(
      Long id,
      Long changeGroupId,
      Long projectId,
      Long issueId,
      String issueKey,
      String field,
      Timestamp created,
      String from,
      String to,
      String fromValue,
      String toValue,
      String userKey) {
    throw new UnsupportedOperationException("contract only");
  }

  public Long getId() {
    throw new UnsupportedOperationException("contract only");
  }

  public Long getChangeGroupId() {
    throw new UnsupportedOperationException("contract only");
  }

  public String getUserKey() {
    throw new UnsupportedOperationException("contract only");
  }

  public Long getProjectId() {
    throw new UnsupportedOperationException("contract only");
  }

  public Long getIssueId() {
    throw new UnsupportedOperationException("contract only");
  }

  public String getIssueKey() {
    throw new UnsupportedOperationException("contract only");
  }

  public Timestamp getCreated() {
    throw new UnsupportedOperationException("contract only");
  }

  public Map<String, String> getFroms() {
    throw new UnsupportedOperationException("contract only");
  }

  public Map<String, String> getTos() {
    throw new UnsupportedOperationException("contract only");
  }

  public String getField() {
    throw new UnsupportedOperationException("contract only");
  }

  public int compareTo(ChangeHistoryItem other) {
    throw new UnsupportedOperationException("contract only");
  }
}
