package io.roundtrip.canonical.suggest.web;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.plugin.webfragment.conditions.AbstractIssueWebCondition;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.user.ApplicationUser;
import io.roundtrip.canonical.Evidence;
import io.roundtrip.canonical.merge.web.FeedbackType;
import io.roundtrip.kernel.IssueId;
import org.jspecify.annotations.Nullable;

/**
 * "Says the same" stands on feedback and on all that has evidence, for people who are logged in.
 */
public final class SamePanelCondition extends AbstractIssueWebCondition {
  private final Evidence evidence;

  public SamePanelCondition(Evidence evidence) {
    this.evidence = evidence;
  }

  @Override
  public boolean shouldDisplay(@Nullable ApplicationUser user, Issue issue, JiraHelper helper) {
    return user != null && (FeedbackType.is(issue) || evidence.any(new IssueId(issue.getId())));
  }
}
