package com.atlassian.jira.issue.context;

/** Known from annex B and section 2; oldest 7.13, newest seen 8.x, assumed unchanged to 11.3. */
public interface JiraContextNode {}
