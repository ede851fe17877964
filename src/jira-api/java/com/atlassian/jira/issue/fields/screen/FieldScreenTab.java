package com.atlassian.jira.issue.fields.screen;

import java.util.List;

/**
 * Known from public plugins only; oldest 6, newest seen 10.x. Not confirmed, see the README of this
 * folder.
 */
public interface FieldScreenTab {
  /** Not confirmed. */
  Long getId();

  /** Not confirmed. */
  String getName();

  /** Not confirmed. */
  FieldScreen getFieldScreen();

  /** Not confirmed. */
  List<FieldScreenLayoutItem> getFieldScreenLayoutItems();

  /** Not confirmed. */
  void addFieldScreenLayoutItem(String fieldId);
}
