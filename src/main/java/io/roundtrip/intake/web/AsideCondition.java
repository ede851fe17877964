package io.roundtrip.intake.web;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.plugin.webfragment.conditions.AbstractIssueWebCondition;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.user.ApplicationUser;
import io.roundtrip.intake.FeedbackFields;
import io.roundtrip.intake.SetAside;
import io.roundtrip.kernel.IssueId;
import org.jspecify.annotations.Nullable;

/** Only feedback of which something is not used. */
public final class AsideCondition extends AbstractIssueWebCondition {
  private final FeedbackFields fields;
  private final SetAside aside;

  public AsideCondition(FeedbackFields fields, SetAside aside) {
    this.fields = fields;
    this.aside = aside;
  }

  @Override
  public boolean shouldDisplay(@Nullable ApplicationUser user, Issue issue, JiraHelper helper) {
    return user != null
        && fields.isFeedback(issue.getIssueTypeId())
        && !aside.of(new IssueId(issue.getId())).isEmpty();
  }
}
