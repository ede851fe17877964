package com.atlassian.jira.security.roles;

/**
 * Known from public plugins and public documentation only; oldest 7, newest seen 9.x. Not
 * confirmed, see the README of this folder.
 */
public interface ProjectRole {
  /** Not confirmed. */
  Long getId();

  /** Not confirmed. */
  String getName();

  /** Not confirmed. */
  String getDescription();
}
