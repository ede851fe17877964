package com.atlassian.jira.issue.label;

import java.util.Objects;

/** A label of an issue; two are equal when issue, field and text are. */
public final class Label {
  private final Long id;
  private final Long issueId;
  private final Long customFieldId;
  private final String label;

  public Label(Long id, Long issueId, String label) {
    this(id, issueId, null, label);
  }

  public Label(Long id, Long issueId, Long customFieldId, String label) {
    this.id = id;
    this.issueId = issueId;
    this.customFieldId = customFieldId;
    this.label = Objects.requireNonNull(label, "label");
  }

  public Long getCustomFieldId() {
    return customFieldId;
  }

  public Long getId() {
    return id;
  }

  public Long getIssue() {
    return issueId;
  }

  public String getLabel() {
    return label;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Label that
        && label.equals(that.label)
        && Objects.equals(issueId, that.issueId)
        && Objects.equals(customFieldId, that.customFieldId);
  }

  @Override
  public int hashCode() {
    return Objects.hash(issueId, customFieldId, label);
  }

  @Override
  public String toString() {
    return label;
  }
}
