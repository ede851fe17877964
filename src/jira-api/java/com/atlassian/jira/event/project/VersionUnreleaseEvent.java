package com.atlassian.jira.event.project;

import com.atlassian.jira.project.version.Version;

/** Known from public plugins and public documentation only; oldest 7, newest seen 9. */
public class VersionUnreleaseEvent extends AbstractVersionEvent {
  /** Not confirmed. */
  public VersionUnreleaseEvent(Version version) {
    super(null);
  }
}
