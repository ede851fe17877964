package com.atlassian.jira.bc.project.component;

/** Known from public plugins and public documentation only; oldest 7, newest seen 11.3. */
public interface ProjectComponent {
  Long getId();

  String getName();

  String getDescription();

  /** Not confirmed. */
  Long getProjectId();
}
