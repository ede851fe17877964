package com.atlassian.jira.event.issue.link;

import com.atlassian.jira.issue.link.IssueLink;

/** Known from public plugins; oldest 7, newest seen 9. */
public class IssueLinkCreatedEvent {
  private IssueLinkCreatedEvent() {}

  /** Not confirmed. */
  public IssueLink getIssueLink() {
    throw new UnsupportedOperationException("contract only");
  }
}
