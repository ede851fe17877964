package com.atlassian.jira.scheme;

import java.util.Collection;

/** Known from public scripts and plugins; oldest 6.3, newest seen 11.3. */
public class Scheme {
  public Long getId() {
    throw new UnsupportedOperationException();
  }

  public String getName() {
    throw new UnsupportedOperationException();
  }

  /** Not confirmed. */
  public Collection<SchemeEntity> getEntities() {
    throw new UnsupportedOperationException();
  }
}
