package com.atlassian.jira.issue.fields.config.manager;

import com.atlassian.jira.issue.fields.config.FieldConfigScheme;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.Project;
import java.util.Collection;

/** Known from public plugins and public documentation only; oldest 7, newest seen 11.3. */
public interface IssueTypeSchemeManager {
  Collection<IssueType> getIssueTypesForProject(Project project);

  FieldConfigScheme getConfigScheme(Project project);

  /** Not confirmed. */
  void addOptionToDefault(String optionId);
}
