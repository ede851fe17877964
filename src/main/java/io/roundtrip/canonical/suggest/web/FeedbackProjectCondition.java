package io.roundtrip.canonical.suggest.web;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.plugin.web.Condition;
import io.roundtrip.canonical.suggest.ProjectsOn;
import io.roundtrip.kernel.ProjectId;
import java.util.Map;

/** Projects that use Roundtrip have our pages beside them, for people who are logged in. */
public final class FeedbackProjectCondition implements Condition {
  private final JiraAuthenticationContext session;
  private final ProjectsOn on;

  public FeedbackProjectCondition(JiraAuthenticationContext session, ProjectsOn on) {
    this.session = session;
    this.on = on;
  }

  @Override
  public void init(Map<String, String> params) {}

  /** Pages of a project know the project by its name; not all of them have a helper. */
  @Override
  public boolean shouldDisplay(Map<String, Object> context) {
    return session.isLoggedInUser()
        && context.get("project") instanceof Project project
        && on.has(new ProjectId(project.getId()));
  }
}
