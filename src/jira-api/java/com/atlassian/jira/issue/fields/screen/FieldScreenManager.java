package com.atlassian.jira.issue.fields.screen;

import java.util.Collection;

/**
 * Known from public plugins only; oldest 6, newest seen 10.x. Not confirmed, see the README of this
 * folder.
 */
public interface FieldScreenManager {
  /** Not confirmed. */
  Collection<FieldScreen> getFieldScreens();

  /** Not confirmed. */
  FieldScreen getFieldScreen(Long id);

  /** Not confirmed. */
  void refresh();
}
