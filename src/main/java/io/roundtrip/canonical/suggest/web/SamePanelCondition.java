package io.roundtrip.canonical.suggest.web;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.plugin.webfragment.conditions.AbstractIssueWebCondition;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.user.ApplicationUser;
import io.roundtrip.canonical.Evidence;
import io.roundtrip.canonical.suggest.ProjectsOn;
import io.roundtrip.host.jira.Epics;
import io.roundtrip.intake.FeedbackFields;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * "Says the same" stands on feedback, on all that has evidence, and on every epic where Roundtrip
 * is on, for people who are logged in.
 */
public final class SamePanelCondition extends AbstractIssueWebCondition {
  private final FeedbackFields fields;
  private final Evidence evidence;
  private final ProjectsOn on;

  public SamePanelCondition(FeedbackFields fields, Evidence evidence, ProjectsOn on) {
    this.fields = fields;
    this.evidence = evidence;
    this.on = on;
  }

  @Override
  public boolean shouldDisplay(@Nullable ApplicationUser user, Issue issue, JiraHelper helper) {
    return user != null
        && (fields.isFeedback(issue.getIssueTypeId())
            || waits(issue)
            || evidence.any(new IssueId(issue.getId())));
  }

  /** An epic that nobody asked for yet: what might belong to it is the first thing to know. */
  private boolean waits(Issue issue) {
    return Epics.isEpic(issue) && on.has(new ProjectId(issue.getProjectId()));
  }
}
