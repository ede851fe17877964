package com.atlassian.jira.event.issue.link;

import com.atlassian.jira.issue.link.IssueLink;

/** A link between two issues was made. */
public class IssueLinkCreatedEvent {
  private final IssueLink issueLink;

  /** For the host only. */
  public IssueLinkCreatedEvent(IssueLink issueLink) {
    this.issueLink = issueLink;
  }

  public IssueLink getIssueLink() {
    return issueLink;
  }
}
