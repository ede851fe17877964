package com.atlassian.jira.project.version;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import java.util.Collection;
import java.util.List;

/**
 * Known from public plugins and public documentation only; oldest 7, newest seen 9.x. Not
 * confirmed, see the README of this folder.
 */
public interface VersionManager {
  /** Not confirmed. */
  List<Version> getVersions(Long projectId);

  /** Not confirmed. */
  List<Version> getVersions(Project project);

  /** Not confirmed. */
  Version getVersion(Long versionId);

  /** Not confirmed. */
  Collection<Issue> getIssuesWithFixVersion(Version version);
}
