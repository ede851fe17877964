package com.atlassian.jira.issue.fields.screen;

import java.util.List;

/**
 * Known from public plugins only; oldest 6, newest seen 10.x. Not confirmed, see the README of this
 * folder.
 */
public interface FieldScreen {
  Long DEFAULT_SCREEN_ID = 1L;

  /** Not confirmed. */
  Long getId();

  /** Not confirmed. */
  String getName();

  /** Not confirmed. */
  String getDescription();

  /** Not confirmed. */
  List<FieldScreenTab> getTabs();

  /** Not confirmed. */
  FieldScreenTab getTab(int position);

  /** Not confirmed. */
  FieldScreenTab addTab(String tabName);

  /** Not confirmed. */
  boolean containsField(String fieldId);
}
