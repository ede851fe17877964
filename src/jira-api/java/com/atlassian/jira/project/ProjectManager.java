package com.atlassian.jira.project;

import java.util.List;

/** Known from annex B and section 2; oldest 7.13, newest seen 11.3. */
public interface ProjectManager {
  Project getProjectObj(Long id);

  Project getProjectObjByKey(String key);

  Project getProjectByCurrentKey(String key);

  /** Without archived ones. */
  List<Project> getProjects();

  /** Not confirmed. */
  List<Project> getArchivedProjects();
}
