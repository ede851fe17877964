package com.atlassian.jira.project.version;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import java.util.Collection;
import java.util.List;

/** Known from public plugins and public documentation only; oldest 7, newest seen 11.3. */
public interface VersionManager {
  List<Version> getVersions(Long projectId);

  List<Version> getVersions(Project project);

  /** Not confirmed. */
  Version getVersion(Long versionId);

  /** Not confirmed. */
  Collection<Issue> getIssuesWithFixVersion(Version version);
}
