package io.roundtrip.setup.jira;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import java.util.ArrayList;
import java.util.List;

/** The projects of the site with the archived ones, which come back with the schemes they had. */
public final class EveryProject {
  private final ProjectManager projects;

  public EveryProject(ProjectManager projects) {
    this.projects = projects;
  }

  List<Project> besides(Project one) {
    List<Project> others = new ArrayList<>(projects.getProjects());
    others.addAll(archived());
    others.removeIf(other -> other.getId().equals(one.getId()));
    return others;
  }

  /** No public source confirms this member for Jira 10 or 11; without it they are not named. */
  private List<Project> archived() {
    try {
      return projects.getArchivedProjects();
    } catch (LinkageError unknown) {
      return List.of();
    }
  }
}
