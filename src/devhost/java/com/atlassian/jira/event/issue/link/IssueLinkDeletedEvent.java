package com.atlassian.jira.event.issue.link;

import com.atlassian.jira.issue.link.IssueLink;
import java.util.Date;

/** A link between two issues was removed. */
public class IssueLinkDeletedEvent {
  private final IssueLink issueLink;
  private final Date time;

  public IssueLinkDeletedEvent(IssueLink issueLink, Date time) {
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
