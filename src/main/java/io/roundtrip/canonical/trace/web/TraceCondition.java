package io.roundtrip.canonical.trace.web;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.plugin.webfragment.conditions.AbstractIssueWebCondition;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.user.ApplicationUser;
import io.roundtrip.canonical.merge.web.FeedbackType;
import org.jspecify.annotations.Nullable;

/** Only feedback has a way to follow. */
public final class TraceCondition extends AbstractIssueWebCondition {
  @Override
  public boolean shouldDisplay(@Nullable ApplicationUser user, Issue issue, JiraHelper helper) {
    return FeedbackType.is(issue);
  }
}
