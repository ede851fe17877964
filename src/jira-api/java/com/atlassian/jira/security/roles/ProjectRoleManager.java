package com.atlassian.jira.security.roles;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;

/**
 * Known from public plugins and public documentation only; oldest 7, newest seen 9.x. Not
 * confirmed, see the README of this folder.
 */
public interface ProjectRoleManager {
  /** Not confirmed. */
  Collection<ProjectRole> getProjectRoles();

  /** Not confirmed. */
  ProjectRole getProjectRole(Long id);

  /** Not confirmed. */
  ProjectRole getProjectRole(String name);

  /** Not confirmed. */
  boolean isUserInProjectRole(ApplicationUser user, ProjectRole projectRole, Project project);
}
