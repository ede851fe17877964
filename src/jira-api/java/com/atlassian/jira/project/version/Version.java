package com.atlassian.jira.project.version;

import com.atlassian.jira.project.Project;
import java.util.Date;

/** Known from public plugins and public documentation only; oldest 7, newest seen 11.3. */
public interface Version {
  Long getId();

  String getName();

  String getDescription();

  /** Not confirmed. */
  Long getProjectId();

  /** Not confirmed. */
  Project getProject();

  /** Not confirmed. */
  Long getSequence();

  Date getStartDate();

  Date getReleaseDate();

  boolean isReleased();

  boolean isArchived();
}
