package com.atlassian.jira.event.project;

import com.atlassian.jira.project.version.Version;

/** Known from public plugins and public documentation only; oldest 7, newest seen 9. */
public class AbstractVersionEvent {
  /** Not confirmed. */
  public AbstractVersionEvent(Version version) {
    throw new UnsupportedOperationException("contract only");
  }

  /** Not confirmed. */
  public Version getVersion() {
    throw new UnsupportedOperationException("contract only");
  }

  /** Not confirmed. */
  public long getVersionId() {
    throw new UnsupportedOperationException("contract only");
  }
}
