package com.atlassian.jira.event.issue.link;

import com.atlassian.jira.issue.link.IssueLink;

/** A link between two issues was removed. */
public class IssueLinkDeletedEvent {
  private final IssueLink issueLink;

  /** For the host only. */
  public IssueLinkDeletedEvent(IssueLink issueLink) {
    this.issueLink = issueLink;
  }

  public IssueLink getIssueLink() {
    return issueLink;
  }
}
