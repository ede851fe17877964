package com.atlassian.jira.security.roles;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;

/** Known from public plugins and public documentation only; oldest 7, newest seen 11.3. */
public interface ProjectRoleManager {
  Collection<ProjectRole> getProjectRoles();

  ProjectRole getProjectRole(Long id);

  /** Not confirmed. */
  ProjectRole getProjectRole(String name);

  /** Not confirmed. */
  boolean isUserInProjectRole(ApplicationUser user, ProjectRole projectRole, Project project);
}
