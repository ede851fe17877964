package com.atlassian.jira.issue.fields.screen;

import java.util.List;

/** Known from public plugins only; oldest 6, newest seen 11.3. */
public interface FieldScreen {
  Long DEFAULT_SCREEN_ID = 1L;

  Long getId();

  String getName();

  String getDescription();

  List<FieldScreenTab> getTabs();

  /** Not confirmed. */
  FieldScreenTab getTab(int position);

  /** Not confirmed. */
  FieldScreenTab addTab(String tabName);

  /** Not confirmed. */
  boolean containsField(String fieldId);
}
