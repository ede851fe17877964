package com.atlassian.jira.event.issue;

/** Known from annex B and section 2; oldest 7.13, newest seen 11.3. */
public interface JiraIssueEvent {}
