package io.roundtrip.canonical.suggest.web;

import com.atlassian.jira.plugin.webfragment.conditions.AbstractWebCondition;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import io.roundtrip.canonical.merge.web.FeedbackType;
import org.jspecify.annotations.Nullable;

/** The triage page stands beside projects that know feedback, for people who are logged in. */
public final class FeedbackProjectCondition extends AbstractWebCondition {
  @Override
  public boolean shouldDisplay(@Nullable ApplicationUser user, JiraHelper helper) {
    Project project = helper.getProject();
    return user != null && project != null && FeedbackType.isIn(project);
  }
}
