package com.atlassian.jira.issue.customfields.persistence;

/** The column that holds a value. */
public final class PersistenceFieldType {
  public static final PersistenceFieldType TYPE_LIMITED_TEXT = new PersistenceFieldType("text 255");

  public static final PersistenceFieldType TYPE_UNLIMITED_TEXT = new PersistenceFieldType("text");

  public static final PersistenceFieldType TYPE_DATE = new PersistenceFieldType("date");

  public static final PersistenceFieldType TYPE_DECIMAL = new PersistenceFieldType("decimal");

  private final String name;

  private PersistenceFieldType(String name) {
    this.name = name;
  }

  @Override
  public String toString() {
    return name;
  }
}
