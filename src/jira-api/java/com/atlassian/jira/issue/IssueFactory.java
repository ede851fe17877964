package com.atlassian.jira.issue;

/** Known from annex B; oldest and newest seen 7.13, assumed unchanged to 11.3. */
public interface IssueFactory {
  MutableIssue getIssue();
}
