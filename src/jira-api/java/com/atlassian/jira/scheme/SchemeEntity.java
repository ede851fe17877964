package com.atlassian.jira.scheme;

/** Known from public scripts and plugins; oldest 6.3, newest seen 11.3. */
public class SchemeEntity {
  /** Not confirmed. */
  public SchemeEntity(String type, String parameter, Object entityTypeId) {
    throw new UnsupportedOperationException();
  }

  /** Not confirmed. */
  public String getType() {
    throw new UnsupportedOperationException();
  }

  /** Not confirmed. */
  public String getParameter() {
    throw new UnsupportedOperationException();
  }

  /** Not confirmed. */
  public Object getEntityTypeId() {
    throw new UnsupportedOperationException();
  }
}
