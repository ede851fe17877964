package com.atlassian.jira.event.project;

import com.atlassian.jira.project.version.Version;

/** The release of a version was taken back. */
public class VersionUnreleaseEvent extends AbstractVersionEvent {
  public VersionUnreleaseEvent(Version version) {
    super(version);
  }
}
