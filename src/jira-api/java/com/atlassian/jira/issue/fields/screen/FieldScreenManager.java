package com.atlassian.jira.issue.fields.screen;

import java.util.Collection;

/** Known from public plugins only; oldest 6, newest seen 10.3. */
public interface FieldScreenManager {
  Collection<FieldScreen> getFieldScreens();

  FieldScreen getFieldScreen(Long id);

  /** Not confirmed. */
  void refresh();
}
