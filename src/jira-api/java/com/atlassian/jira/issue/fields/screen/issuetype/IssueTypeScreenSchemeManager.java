package com.atlassian.jira.issue.fields.screen.issuetype;

import com.atlassian.jira.project.Project;
import java.util.Collection;

/**
 * Known from public plugins only; oldest 6, newest seen 10.x. Not confirmed, see the README of this
 * folder.
 */
public interface IssueTypeScreenSchemeManager {
  /** Not confirmed. */
  Collection<IssueTypeScreenScheme> getIssueTypeScreenSchemes();

  /** Not confirmed. */
  IssueTypeScreenScheme getIssueTypeScreenScheme(Project project);

  /** Not confirmed. */
  IssueTypeScreenScheme getDefaultScheme();

  /** Not confirmed. */
  void addSchemeAssociation(Project project, IssueTypeScreenScheme scheme);

  /** Not confirmed. */
  void refresh();
}
