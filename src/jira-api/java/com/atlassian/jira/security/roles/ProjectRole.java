package com.atlassian.jira.security.roles;

/** Known from public plugins and public documentation only; oldest 7, newest seen 11.3. */
public interface ProjectRole {
  Long getId();

  String getName();

  String getDescription();
}
