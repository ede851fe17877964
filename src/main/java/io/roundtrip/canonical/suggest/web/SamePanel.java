package io.roundtrip.canonical.suggest.web;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.plugin.webfragment.contextproviders.AbstractJiraContextProvider;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import io.roundtrip.host.web.Frame;
import io.roundtrip.intake.FeedbackFields;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the template of the panel "Says the same" sees. Nothing is searched while Jira waits. */
public final class SamePanel extends AbstractJiraContextProvider {
  private final FeedbackFields fields;
  private final PermissionManager permissions;
  private final Frame frame;

  public SamePanel(FeedbackFields fields, PermissionManager permissions, Frame frame) {
    this.fields = fields;
    this.permissions = permissions;
    this.frame = frame;
  }

  @Override
  public Map<String, Object> getContextMap(@Nullable ApplicationUser user, JiraHelper helper) {
    Issue issue = (Issue) Objects.requireNonNull(helper.getContextParams().get("issue"));
    boolean may =
        user != null && permissions.hasPermission(ProjectPermissions.LINK_ISSUES, issue, user);
    return frame.around(
        "same",
        new SamePanelView(
            issue.getKey(),
            fields.isFeedback(issue.getIssueTypeId()) ? "feedback" : "item",
            String.valueOf(may),
            frame.phrases().text("roundtrip.canonical.screen.loading")));
  }
}
