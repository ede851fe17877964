package com.atlassian.jira.event.project;

import com.atlassian.jira.project.version.Version;

/** Known from public plugins and public documentation only; oldest 7, newest seen 9. */
public class VersionReleaseEvent extends AbstractVersionEvent {
  /** Not confirmed. */
  public VersionReleaseEvent(Version version) {
    super(null);
  }
}
