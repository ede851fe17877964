package com.atlassian.jira.issue.issuetype;

import com.atlassian.jira.issue.IssueConstant;

/** Known from section 2 and public plugins; oldest 7, newest seen 11.3. */
public interface IssueType extends IssueConstant {
  boolean isSubTask();
}
