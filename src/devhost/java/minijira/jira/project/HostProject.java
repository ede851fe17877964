package minijira.jira.project;

import com.atlassian.jira.bc.project.component.ProjectComponent;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.version.Version;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;

/** A project as read; what hangs on it is looked up when asked for. */
public record HostProject(
    ProjectStore store,
    Long id,
    String key,
    String name,
    String description,
    String leadKey,
    String url,
    String typeKey,
    long schemeId,
    boolean archived)
    implements Project {

  @Override
  public Long getId() {
    return id;
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public String getKey() {
    return key;
  }

  @Override
  public String getDescription() {
    return description;
  }

  @Override
  public ApplicationUser getProjectLead() {
    return store.user(leadKey);
  }

  @Override
  public Collection<ProjectComponent> getComponents() {
    return store.components(id);
  }

  @Override
  public Collection<Version> getVersions() {
    return store.versions(id);
  }

  @Override
  public Collection<IssueType> getIssueTypes() {
    return store.issueTypes(id);
  }

  @Override
  public boolean isArchived() {
    return archived;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Project project && project.getId().equals(id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return key;
  }
}
