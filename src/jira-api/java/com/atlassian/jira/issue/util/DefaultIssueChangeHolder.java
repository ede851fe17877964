package com.atlassian.jira.issue.util;

import com.atlassian.jira.issue.history.ChangeItemBean;
import java.util.List;

/** Known from annex B; oldest and newest seen 7.13, assumed unchanged to 11.3. */
public class DefaultIssueChangeHolder implements IssueChangeHolder {
  public DefaultIssueChangeHolder() {
    throw new UnsupportedOperationException("contract only");
  }

  public List<ChangeItemBean> getChangeItems() {
    throw new UnsupportedOperationException("contract only");
  }

  public void addChangeItem(ChangeItemBean changeItemBean) {
    throw new UnsupportedOperationException("contract only");
  }
}
