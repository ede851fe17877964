package com.atlassian.jira.issue.changehistory;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.user.ApplicationUser;
import java.sql.Timestamp;
import java.util.List;

/** Known from annex B and section 2; oldest 7.13, newest seen 8.x, assumed unchanged to 11.3. */
public class ChangeHistory {
  private ChangeHistory() {
    throw new UnsupportedOperationException("contract only");
  }

  public Long getId() {
    throw new UnsupportedOperationException("contract only");
  }

  public String getAuthorKey() {
    throw new UnsupportedOperationException("contract only");
  }

  public ApplicationUser getAuthorObject() {
    throw new UnsupportedOperationException("contract only");
  }

  public Timestamp getTimePerformed() {
    throw new UnsupportedOperationException("contract only");
  }

  public List<ChangeItemBean> getChangeItemBeans() {
    throw new UnsupportedOperationException("contract only");
  }

  public Issue getIssue() {
    throw new UnsupportedOperationException("contract only");
  }

  public Long getIssueId() {
    throw new UnsupportedOperationException("contract only");
  }
}
