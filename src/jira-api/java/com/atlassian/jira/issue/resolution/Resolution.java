package com.atlassian.jira.issue.resolution;

import com.atlassian.jira.issue.IssueConstant;

/** Known from section 2 and public plugins; oldest 7, newest seen 11. */
public interface Resolution extends IssueConstant {}
