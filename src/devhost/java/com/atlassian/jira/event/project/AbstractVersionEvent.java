package com.atlassian.jira.event.project;

import com.atlassian.jira.project.version.Version;

/** Something happened to a version of a project. */
public class AbstractVersionEvent {
  private final Version version;

  public AbstractVersionEvent(Version version) {
    this.version = version;
  }

  public Version getVersion() {
    return version;
  }

  public long getVersionId() {
    return version.getId();
  }
}
