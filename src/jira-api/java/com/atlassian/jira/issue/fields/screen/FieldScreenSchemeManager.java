package com.atlassian.jira.issue.fields.screen;

import java.util.Collection;

/** Known from public plugins only; oldest 6, newest seen 10.3. */
public interface FieldScreenSchemeManager {
  Collection<FieldScreenScheme> getFieldScreenSchemes();

  /** Not confirmed. */
  Collection<FieldScreenScheme> getFieldScreenSchemes(FieldScreen fieldScreen);

  /** Not confirmed. */
  FieldScreenScheme getFieldScreenScheme(Long id);
}
