package com.atlassian.jira.config.properties;

/** Known from section 2; oldest 7, newest seen 11. */
public class APKeys {
  private APKeys() {}

  public static final String JIRA_BASEURL = "jira.baseurl";

  public static final String JIRA_TITLE = "jira.title";

  public static final String JIRA_OPTION_ISSUELINKING = "jira.option.issuelinking";
}
