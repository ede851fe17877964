package io.roundtrip.priority.panel.web;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.plugin.webfragment.conditions.AbstractIssueWebCondition;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.user.ApplicationUser;
import io.roundtrip.canonical.Evidence;
import io.roundtrip.host.jira.Epics;
import io.roundtrip.kernel.IssueId;
import org.jspecify.annotations.Nullable;

/**
 * The panel stands on every epic, with or without evidence, and on everything that has evidence.
 */
public final class PanelCondition extends AbstractIssueWebCondition {
  private final Evidence evidence;

  public PanelCondition(Evidence evidence) {
    this.evidence = evidence;
  }

  @Override
  public boolean shouldDisplay(@Nullable ApplicationUser user, Issue issue, JiraHelper helper) {
    return Epics.isEpic(issue) || evidence.any(new IssueId(issue.getId()));
  }
}
