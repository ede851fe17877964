package io.roundtrip.canonical.merge.web;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.plugin.webfragment.conditions.AbstractIssueWebCondition;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import org.jspecify.annotations.Nullable;

/** "Merge feedback" stands on feedback, for those who may link it. */
public final class MergeCondition extends AbstractIssueWebCondition {
  private final PermissionManager permissions;

  public MergeCondition(PermissionManager permissions) {
    this.permissions = permissions;
  }

  @Override
  public boolean shouldDisplay(@Nullable ApplicationUser user, Issue issue, JiraHelper helper) {
    return user != null
        && FeedbackType.is(issue)
        && permissions.hasPermission(ProjectPermissions.LINK_ISSUES, issue, user);
  }
}
