package minijira.jira.project;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.version.Version;
import java.util.Date;

/** A version as read; the project is looked up when asked for. */
public record HostVersion(
    ProjectStore store,
    Long id,
    Long projectId,
    String name,
    String description,
    Long sequence,
    Date startDate,
    Date releaseDate,
    boolean released,
    boolean archived)
    implements Version {

  @Override
  public Long getId() {
    return id;
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public String getDescription() {
    return description;
  }

  @Override
  public Long getProjectId() {
    return projectId;
  }

  @Override
  public Project getProject() {
    return store.byId(projectId);
  }

  @Override
  public Long getSequence() {
    return sequence;
  }

  @Override
  public Date getStartDate() {
    return startDate;
  }

  @Override
  public Date getReleaseDate() {
    return releaseDate;
  }

  @Override
  public boolean isReleased() {
    return released;
  }

  @Override
  public boolean isArchived() {
    return archived;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Version version && version.getId().equals(id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }
}
