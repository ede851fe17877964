package com.atlassian.jira.issue.resolution;

import com.atlassian.jira.issue.IssueConstant;

/**
 * Known from section 2 and public plugins; oldest 7, newest seen 11; member list not confirmed, see
 * the README of this folder.
 */
public interface Resolution extends IssueConstant {}
