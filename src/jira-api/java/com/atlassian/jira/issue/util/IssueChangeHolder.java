package com.atlassian.jira.issue.util;

import com.atlassian.jira.issue.history.ChangeItemBean;
import java.util.List;

/** Known from annex B; oldest and newest seen 7.13, assumed unchanged to 11.3. */
public interface IssueChangeHolder {
  List<ChangeItemBean> getChangeItems();

  void addChangeItem(ChangeItemBean changeItemBean);
}
