package com.atlassian.jira.issue.customfields.persistence;

/** Known from annex B and section 2; oldest 7.13, newest seen 9.x, assumed unchanged to 11.3. */
public final class PersistenceFieldType {
  private PersistenceFieldType() {
    throw new UnsupportedOperationException("contract only");
  }

  public static final PersistenceFieldType TYPE_LIMITED_TEXT = null;

  public static final PersistenceFieldType TYPE_UNLIMITED_TEXT = null;

  public static final PersistenceFieldType TYPE_DATE = null;

  public static final PersistenceFieldType TYPE_DECIMAL = null;
}
