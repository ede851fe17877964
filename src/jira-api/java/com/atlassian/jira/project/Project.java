package com.atlassian.jira.project;

import com.atlassian.jira.bc.project.component.ProjectComponent;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.version.Version;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;

/** Known from annex B and section 2; oldest 7.13, newest seen 11.3. */
public interface Project {
  Long getId();

  String getName();

  String getKey();

  String getDescription();

  ApplicationUser getProjectLead();

  Collection<ProjectComponent> getComponents();

  Collection<Version> getVersions();

  Collection<IssueType> getIssueTypes();

  default boolean isArchived() {
    throw new UnsupportedOperationException("contract only");
  }
}
