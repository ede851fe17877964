package com.atlassian.jira.permission;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.scheme.Scheme;
import com.atlassian.jira.scheme.SchemeEntity;
import org.ofbiz.core.entity.GenericValue;

/** Known from public scripts and plugins; oldest 6.3, newest seen 11.3. */
public interface PermissionSchemeManager {
  /** Null when the project has none. */
  Scheme getSchemeFor(Project project);

  /** Not confirmed. */
  GenericValue getScheme(Long id);

  /** Not confirmed. */
  GenericValue createSchemeEntity(GenericValue scheme, SchemeEntity entity);
}
