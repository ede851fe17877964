package io.roundtrip.canonical.suggest.web;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.plugin.webfragment.contextproviders.AbstractJiraContextProvider;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import io.roundtrip.host.Phrases;
import io.roundtrip.intake.FeedbackFields;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the template of the panel "Says the same" sees. Nothing is searched while Jira waits. */
public final class SamePanel extends AbstractJiraContextProvider {
  private final FeedbackFields fields;
  private final PermissionManager permissions;
  private final Phrases texts;

  public SamePanel(FeedbackFields fields, PermissionManager permissions, Phrases texts) {
    this.fields = fields;
    this.permissions = permissions;
    this.texts = texts;
  }

  @Override
  public Map<String, Object> getContextMap(@Nullable ApplicationUser user, JiraHelper helper) {
    Issue issue = (Issue) Objects.requireNonNull(helper.getContextParams().get("issue"));
    boolean may =
        user != null && permissions.hasPermission(ProjectPermissions.LINK_ISSUES, issue, user);
    return Map.of(
        "same",
        new SamePanelView(
            issue.getKey(),
            fields.isFeedback(issue.getIssueTypeId()) ? "feedback" : "item",
            String.valueOf(may),
            texts.text("roundtrip.canonical.screen.loading")));
  }
}
