package com.atlassian.jira.event.issue.link;

import com.atlassian.jira.issue.link.IssueLink;
import java.util.Date;

/** A link between two issues was made. */
public class IssueLinkCreatedEvent {
  private final IssueLink issueLink;
  private final Date time;

  public IssueLinkCreatedEvent(IssueLink issueLink, Date time) {
    this.issueLink = issueLink;
    this.time = time;
  }

  public IssueLink getIssueLink() {
    return issueLink;
  }

  public Date getTime() {
    return time;
  }
}
