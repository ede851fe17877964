package io.roundtrip.canonical.suggest.web;

import com.atlassian.jira.plugin.webfragment.conditions.AbstractWebCondition;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import io.roundtrip.canonical.suggest.ProjectsOn;
import io.roundtrip.kernel.ProjectId;
import org.jspecify.annotations.Nullable;

/** The triage page stands beside projects that use Roundtrip, for people who are logged in. */
public final class FeedbackProjectCondition extends AbstractWebCondition {
  private final ProjectsOn on;

  public FeedbackProjectCondition(ProjectsOn on) {
    this.on = on;
  }

  @Override
  public boolean shouldDisplay(@Nullable ApplicationUser user, JiraHelper helper) {
    Project project = helper.getProject();
    return user != null && project != null && on.has(new ProjectId(project.getId()));
  }
}
