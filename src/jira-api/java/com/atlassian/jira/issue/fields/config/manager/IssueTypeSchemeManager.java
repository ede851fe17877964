package com.atlassian.jira.issue.fields.config.manager;

import com.atlassian.jira.issue.fields.config.FieldConfigScheme;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.Project;
import java.util.Collection;
import java.util.List;

/** Known from public plugins only; oldest 6, newest seen 11.3. */
public interface IssueTypeSchemeManager {
  /** Not confirmed. */
  FieldConfigScheme create(String schemeName, String schemeDescription, List<String> optionIds);

  /** Not confirmed. */
  FieldConfigScheme update(FieldConfigScheme configScheme, Collection<String> optionIds);

  /** Not confirmed. */
  FieldConfigScheme getDefaultIssueTypeScheme();

  /** Not confirmed. */
  boolean isDefaultIssueTypeScheme(FieldConfigScheme configScheme);

  /** Not confirmed. */
  void addOptionToDefault(String optionId);

  /** Not confirmed. */
  List<FieldConfigScheme> getAllSchemes();

  FieldConfigScheme getConfigScheme(Project project);

  Collection<IssueType> getIssueTypesForProject(Project project);
}
