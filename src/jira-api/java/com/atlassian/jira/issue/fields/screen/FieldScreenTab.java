package com.atlassian.jira.issue.fields.screen;

import java.util.List;

/** Known from public plugins only; oldest 6, newest seen 11.3. */
public interface FieldScreenTab {
  Long getId();

  String getName();

  /** Not confirmed. */
  FieldScreen getFieldScreen();

  List<FieldScreenLayoutItem> getFieldScreenLayoutItems();

  /** Not confirmed. */
  void addFieldScreenLayoutItem(String fieldId);
}
