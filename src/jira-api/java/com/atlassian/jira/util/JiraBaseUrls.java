package com.atlassian.jira.util;

/** Known from annex B; oldest and newest seen 7.13, assumed unchanged to 11.3. */
public interface JiraBaseUrls {
  /** Not confirmed. */
  String baseUrl();
}
