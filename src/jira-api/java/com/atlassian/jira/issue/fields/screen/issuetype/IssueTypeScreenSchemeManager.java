package com.atlassian.jira.issue.fields.screen.issuetype;

import com.atlassian.jira.project.Project;
import java.util.Collection;

/** Known from public plugins only; oldest 6, newest seen 11.3. */
public interface IssueTypeScreenSchemeManager {
  Collection<IssueTypeScreenScheme> getIssueTypeScreenSchemes();

  IssueTypeScreenScheme getIssueTypeScreenScheme(Project project);

  /** Not confirmed. */
  IssueTypeScreenScheme getDefaultScheme();

  /** Not confirmed. */
  void addSchemeAssociation(Project project, IssueTypeScreenScheme scheme);

  /** Not confirmed. */
  void refresh();
}
