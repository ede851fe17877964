package com.atlassian.jira.issue.util;

import com.atlassian.jira.issue.history.ChangeItemBean;
import java.util.ArrayList;
import java.util.List;

/** Collects the history items of one change. */
public class DefaultIssueChangeHolder implements IssueChangeHolder {
  private final List<ChangeItemBean> items = new ArrayList<>();

  public DefaultIssueChangeHolder() {}

  @Override
  public List<ChangeItemBean> getChangeItems() {
    return items;
  }

  @Override
  public void addChangeItem(ChangeItemBean changeItemBean) {
    items.add(changeItemBean);
  }
}
