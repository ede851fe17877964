package io.roundtrip.canonical.trace.web;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.plugin.webfragment.conditions.AbstractIssueWebCondition;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.user.ApplicationUser;
import io.roundtrip.intake.FeedbackFields;
import org.jspecify.annotations.Nullable;

/** Only feedback has a way to follow, and only people who are logged in follow it. */
public final class TraceCondition extends AbstractIssueWebCondition {
  private final FeedbackFields fields;

  public TraceCondition(FeedbackFields fields) {
    this.fields = fields;
  }

  @Override
  public boolean shouldDisplay(@Nullable ApplicationUser user, Issue issue, JiraHelper helper) {
    return user != null && fields.isFeedback(issue.getIssueTypeId());
  }
}
