package com.atlassian.jira.event.project;

import com.atlassian.jira.project.version.Version;

/** A version was released. */
public class VersionReleaseEvent extends AbstractVersionEvent {
  public VersionReleaseEvent(Version version) {
    super(version);
  }
}
