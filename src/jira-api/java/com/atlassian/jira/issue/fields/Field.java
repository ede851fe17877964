package com.atlassian.jira.issue.fields;

/** Known from section 2 and public plugins; oldest 7, newest seen 11.3. */
public interface Field {
  String getId();

  /** Not confirmed. */
  String getNameKey();

  String getName();
}
