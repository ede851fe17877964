package com.atlassian.jira.issue.changehistory;

import java.sql.Timestamp;
import java.util.HashMap;
import java.util.Map;

/** What changed at once in the fields of one name, with its place in the history. */
public class ChangeHistoryItem implements Comparable<ChangeHistoryItem> {
  private final Long id;
  private final Long changeGroupId;
  private final Long projectId;
  private final Long issueId;
  private final String issueKey;
  private final String field;
  private final Timestamp created;
  private final Map<String, String> froms;
  private final Map<String, String> tos;
  private final String userKey;

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
    this.id = id;
    this.changeGroupId = changeGroupId;
    this.projectId = projectId;
    this.issueId = issueId;
    this.issueKey = issueKey;
    this.field = field;
    this.created = created;
    this.froms = one(fromValue, from);
    this.tos = one(toValue, to);
    this.userKey = userKey;
  }

  /** For the host only: this and what another field of the same name changed with it. */
  public ChangeHistoryItem with(ChangeHistoryItem other) {
    froms.putAll(other.froms);
    tos.putAll(other.tos);
    return this;
  }

  public Long getId() {
    return id;
  }

  public Long getChangeGroupId() {
    return changeGroupId;
  }

  public String getUserKey() {
    return userKey;
  }

  public Long getProjectId() {
    return projectId;
  }

  public Long getIssueId() {
    return issueId;
  }

  public String getIssueKey() {
    return issueKey;
  }

  public Timestamp getCreated() {
    return created;
  }

  public Map<String, String> getFroms() {
    return Map.copyOf(froms);
  }

  public Map<String, String> getTos() {
    return Map.copyOf(tos);
  }

  public String getField() {
    return field;
  }

  @Override
  public int compareTo(ChangeHistoryItem other) {
    return created.compareTo(other.created);
  }

  private static Map<String, String> one(String id, String words) {
    Map<String, String> one = new HashMap<>();
    if (id != null) one.put(id, words == null ? "" : words);
    return one;
  }
}
