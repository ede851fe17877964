package minijira.jira.project;

import com.atlassian.jira.bc.project.component.ProjectComponent;

public record HostComponent(Long id, Long projectId, String name, String description)
    implements ProjectComponent {
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
  public boolean equals(Object other) {
    return other instanceof ProjectComponent component && component.getId().equals(id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
