package com.atlassian.jira.issue.label;

/** Known from annex B; oldest and newest seen 7.13, assumed unchanged to 11.3. */
public final class Label {
  public Label(Long id, Long issueId, String label) {
    throw new UnsupportedOperationException("contract only");
  }

  public Label(Long id, Long issueId, Long customFieldId, String label) {
    throw new UnsupportedOperationException("contract only");
  }

  public Long getCustomFieldId() {
    throw new UnsupportedOperationException("contract only");
  }

  public Long getId() {
    throw new UnsupportedOperationException("contract only");
  }

  public Long getIssue() {
    throw new UnsupportedOperationException("contract only");
  }

  public String getLabel() {
    throw new UnsupportedOperationException("contract only");
  }
}
