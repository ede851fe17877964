package com.atlassian.jira.issue.changehistory;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.history.ChangeItemBean;
import java.util.Date;
import java.util.List;

/** Known from annex B and section 2; oldest 7.13, newest seen 11.3. */
public interface ChangeHistoryManager {
  List<ChangeHistory> getChangeHistories(Issue issue);

  List<ChangeHistory> getChangeHistoriesSince(Issue issue, Date since);

  List<ChangeItemBean> getChangeItemsForField(Issue issue, String changeItemFieldName);

  List<ChangeHistoryItem> getAllChangeItems(Issue issue);

  ChangeHistory getChangeHistoryById(Long changeGroupId);
}
