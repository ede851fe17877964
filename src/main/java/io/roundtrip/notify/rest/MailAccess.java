package io.roundtrip.notify.rest;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import io.roundtrip.host.jira.ProjectAccess;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;

/** The logged-in user before a project's mail. */
public final class MailAccess {
  private final ProjectAccess gate;
  private final ProjectManager projects;
  private final JiraAuthenticationContext session;

  public MailAccess(
      ProjectAccess gate, ProjectManager projects, JiraAuthenticationContext session) {
    this.gate = gate;
    this.projects = projects;
    this.session = session;
  }

  public ProjectId administered(String key) {
    return new ProjectId(project(key).getId());
  }

  public Project project(String key) {
    return gate.administered(key, session.getLoggedInUser());
  }

  public boolean administers(ProjectId id) {
    Project project = projects.getProjectObj(id.value());
    if (project == null) return false;
    try {
      gate.administered(project.getKey(), session.getLoggedInUser());
      return true;
    } catch (Refused no) {
      return false;
    }
  }

  public UserKey user() {
    ApplicationUser user = session.getLoggedInUser();
    return new UserKey(user == null ? "" : user.getKey());
  }
}
