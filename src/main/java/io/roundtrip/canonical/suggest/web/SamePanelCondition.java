package io.roundtrip.canonical.suggest.web;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.plugin.webfragment.conditions.AbstractIssueWebCondition;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.user.ApplicationUser;
import io.roundtrip.canonical.Evidence;
import io.roundtrip.intake.FeedbackFields;
import io.roundtrip.kernel.IssueId;
import org.jspecify.annotations.Nullable;

/**
 * "Says the same" stands on feedback and on all that has evidence, for people who are logged in.
 */
public final class SamePanelCondition extends AbstractIssueWebCondition {
  private final FeedbackFields fields;
  private final Evidence evidence;

  public SamePanelCondition(FeedbackFields fields, Evidence evidence) {
    this.fields = fields;
    this.evidence = evidence;
  }

  @Override
  public boolean shouldDisplay(@Nullable ApplicationUser user, Issue issue, JiraHelper helper) {
    return user != null
        && (fields.isFeedback(issue.getIssueTypeId()) || evidence.any(new IssueId(issue.getId())));
  }
}
