package com.atlassian.jira.issue.fields.screen;

import java.util.Collection;

/**
 * Known from public plugins only; oldest 6, newest seen 10.x. Not confirmed, see the README of this
 * folder.
 */
public interface FieldScreenSchemeManager {
  /** Not confirmed. */
  Collection<FieldScreenScheme> getFieldScreenSchemes();

  /** Not confirmed. */
  Collection<FieldScreenScheme> getFieldScreenSchemes(FieldScreen fieldScreen);

  /** Not confirmed. */
  FieldScreenScheme getFieldScreenScheme(Long id);
}
