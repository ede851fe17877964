package com.atlassian.jira;

/** Known from section 2 and public plugins; oldest 7, newest seen 11.3. */
public interface JiraDataType {}
