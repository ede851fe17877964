package com.atlassian.jira.issue.status;

import com.atlassian.jira.issue.IssueConstant;
import com.atlassian.jira.issue.status.category.StatusCategory;

/** Known from annex B and section 2; oldest 7.13, newest seen 11.3. */
public interface Status extends IssueConstant {
  StatusCategory getStatusCategory();
}
