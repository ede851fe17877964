package minijira.jira.project;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.project.version.Version;
import com.atlassian.jira.project.version.VersionManager;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Jira's view of projects and versions. */
public final class ProjectServices implements ProjectManager, VersionManager {
  private final ProjectStore store;
  private final Function<Version, List<Issue>> issuesFixedIn;

  public ProjectServices(ProjectStore store, Function<Version, List<Issue>> issuesFixedIn) {
    this.store = store;
    this.issuesFixedIn = issuesFixedIn;
  }

  @Override
  public Project getProjectObj(Long id) {
    return id == null ? null : store.byId(id);
  }

  @Override
  public Project getProjectObjByKey(String key) {
    return store.byKey(key);
  }

  @Override
  public Project getProjectByCurrentKey(String key) {
    return store.byKey(key);
  }

  @Override
  public List<Project> getProjects() {
    return store.all().stream().filter(project -> !project.isArchived()).toList();
  }

  @Override
  public List<Project> getArchivedProjects() {
    return store.all().stream().filter(Project::isArchived).toList();
  }

  @Override
  public List<Version> getVersions(Long projectId) {
    return store.versions(projectId);
  }

  @Override
  public List<Version> getVersions(Project project) {
    return store.versions(project.getId());
  }

  @Override
  public Version getVersion(Long versionId) {
    return store.versionById(versionId);
  }

  @Override
  public Collection<Issue> getIssuesWithFixVersion(Version version) {
    return issuesFixedIn.apply(version);
  }
}
