package io.roundtrip.canonical.merge.web;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.plugin.webfragment.conditions.AbstractIssueWebCondition;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import io.roundtrip.intake.FeedbackFields;
import org.jspecify.annotations.Nullable;

/** "Merge feedback" stands on feedback, for those who may link it. */
public final class MergeCondition extends AbstractIssueWebCondition {
  private final FeedbackFields fields;
  private final PermissionManager permissions;

  public MergeCondition(FeedbackFields fields, PermissionManager permissions) {
    this.fields = fields;
    this.permissions = permissions;
  }

  @Override
  public boolean shouldDisplay(@Nullable ApplicationUser user, Issue issue, JiraHelper helper) {
    return user != null
        && fields.isFeedback(issue.getIssueTypeId())
        && permissions.hasPermission(ProjectPermissions.LINK_ISSUES, issue, user);
  }
}
