package com.atlassian.jira.issue.changehistory;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.user.ApplicationUser;
import java.sql.Timestamp;
import java.util.List;

/** Everything that one person changed at one moment. */
public class ChangeHistory {
  private final Long id;
  private final String authorKey;
  private final ApplicationUser author;
  private final Timestamp time;
  private final Issue issue;
  private final List<ChangeItemBean> items;

  /**
   * For the host only.
   *
   * @param authorKey null for anonymous changes
   * @param author null where there is no such user any more
   */
  public ChangeHistory(
      Long id,
      String authorKey,
      ApplicationUser author,
      Timestamp time,
      Issue issue,
      List<ChangeItemBean> items) {
    this.id = id;
    this.authorKey = authorKey;
    this.author = author;
    this.time = time;
    this.issue = issue;
    this.items = List.copyOf(items);
  }

  public Long getId() {
    return id;
  }

  public String getAuthorKey() {
    return authorKey;
  }

  public ApplicationUser getAuthorObject() {
    return author;
  }

  public Timestamp getTimePerformed() {
    return time;
  }

  public List<ChangeItemBean> getChangeItemBeans() {
    return items;
  }

  public Issue getIssue() {
    return issue;
  }

  public Long getIssueId() {
    return issue.getId();
  }
}
