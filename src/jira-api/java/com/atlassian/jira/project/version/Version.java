package com.atlassian.jira.project.version;

import com.atlassian.jira.project.Project;
import java.util.Date;

/**
 * Known from public plugins and public documentation only; oldest 7, newest seen 9.x. Not
 * confirmed, see the README of this folder.
 */
public interface Version {
  /** Not confirmed. */
  Long getId();

  /** Not confirmed. */
  String getName();

  /** Not confirmed. */
  String getDescription();

  /** Not confirmed. */
  Long getProjectId();

  /** Not confirmed. */
  Project getProject();

  /** Not confirmed. */
  Long getSequence();

  /** Not confirmed. */
  Date getStartDate();

  /** Not confirmed. */
  Date getReleaseDate();

  /** Not confirmed. */
  boolean isReleased();

  /** Not confirmed. */
  boolean isArchived();
}
