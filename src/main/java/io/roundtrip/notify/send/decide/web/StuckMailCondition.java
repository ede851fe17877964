package io.roundtrip.notify.send.decide.web;

import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.plugin.web.Condition;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.Rulebook;
import java.util.Map;

/** The page stands beside projects that tell customers, for those who administer them. */
public final class StuckMailCondition implements Condition {
  private final JiraAuthenticationContext session;
  private final PermissionManager permissions;
  private final Rulebook rulebook;

  public StuckMailCondition(
      JiraAuthenticationContext session, PermissionManager permissions, Rulebook rulebook) {
    this.session = session;
    this.permissions = permissions;
    this.rulebook = rulebook;
  }

  @Override
  public void init(Map<String, String> params) {}

  @Override
  public boolean shouldDisplay(Map<String, Object> context) {
    return context.get("project") instanceof Project project
        && rulebook.isOn(new ProjectId(project.getId()))
        && permissions.hasPermission(
            ProjectPermissions.ADMINISTER_PROJECTS, project, session.getLoggedInUser());
  }
}
