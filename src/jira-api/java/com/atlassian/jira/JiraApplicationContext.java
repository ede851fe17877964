package com.atlassian.jira;

/** Known from Jira's source of 6 and public plugins; oldest 3.13. */
public interface JiraApplicationContext {
  /** Not confirmed. */
  String getFingerPrint();
}
