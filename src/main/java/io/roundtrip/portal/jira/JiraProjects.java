package io.roundtrip.portal.jira;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.portal.Projects;
import java.util.Optional;

/** Only the name; it stands in every mail anyway. */
public final class JiraProjects implements Projects {
  private final ProjectManager projects;

  public JiraProjects(ProjectManager projects) {
    this.projects = projects;
  }

  @Override
  public Optional<String> name(ProjectId project) {
    return Optional.ofNullable(projects.getProjectObj(project.value())).map(Project::getName);
  }
}
