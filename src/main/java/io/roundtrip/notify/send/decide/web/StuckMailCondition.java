package io.roundtrip.notify.send.decide.web;

import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.plugin.web.Condition;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.Rulebook;
import io.roundtrip.notify.send.decide.StuckMails;
import java.util.Map;

/**
 * The page stands beside projects that tell customers, and where mail is stuck though they do so no
 * more, for those who administer them.
 */
public final class StuckMailCondition implements Condition {
  private final JiraAuthenticationContext session;
  private final PermissionManager permissions;
  private final Rulebook rulebook;
  private final StuckMails stuck;

  public StuckMailCondition(
      JiraAuthenticationContext session,
      PermissionManager permissions,
      Rulebook rulebook,
      StuckMails stuck) {
    this.session = session;
    this.permissions = permissions;
    this.rulebook = rulebook;
    this.stuck = stuck;
  }

  @Override
  public void init(Map<String, String> params) {}

  @Override
  public boolean shouldDisplay(Map<String, Object> context) {
    return context.get("project") instanceof Project project
        && permissions.hasPermission(
            ProjectPermissions.ADMINISTER_PROJECTS, project, session.getLoggedInUser())
        && isOfMail(new ProjectId(project.getId()));
  }

  private boolean isOfMail(ProjectId project) {
    return rulebook.isOn(project) || stuck.projects().contains(project);
  }
}
