package com.atlassian.jira.bc.project.component;

/**
 * Known from public plugins and public documentation only; oldest 7, newest seen 9.x. Not
 * confirmed, see the README of this folder.
 */
public interface ProjectComponent {
  /** Not confirmed. */
  Long getId();

  /** Not confirmed. */
  String getName();

  /** Not confirmed. */
  String getDescription();

  /** Not confirmed. */
  Long getProjectId();
}
