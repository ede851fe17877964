package com.atlassian.jira.event.issue.link;

import com.atlassian.jira.issue.link.IssueLink;
import java.util.Date;

/** Known from public plugins and public documentation only; oldest 7, newest seen 9.x. Not confirmed, see the README of this folder. */
public class IssueLinkCreatedEvent {
  /** Not confirmed. */
  public IssueLinkCreatedEvent(IssueLink issueLink, Date time) {
    throw new UnsupportedOperationException("contract only");
  }

  /** Not confirmed. */
  public IssueLink getIssueLink() {
    throw new UnsupportedOperationException("contract only");
  }

  /** Not confirmed. */
  public Date getTime() {
    throw new UnsupportedOperationException("contract only");
  }
}
