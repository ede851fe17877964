package com.atlassian.jira.issue.fields.config.manager;

import com.atlassian.jira.issue.fields.config.FieldConfigScheme;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.Project;
import java.util.Collection;

/**
 * Known from public plugins and public documentation only; oldest 7, newest seen 9.x. Not
 * confirmed, see the README of this folder.
 */
public interface IssueTypeSchemeManager {
  /** Not confirmed. */
  Collection<IssueType> getIssueTypesForProject(Project project);

  /** Not confirmed. */
  FieldConfigScheme getConfigScheme(Project project);

  /** Not confirmed. */
  void addOptionToDefault(String optionId);
}
