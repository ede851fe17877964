package io.roundtrip.notify.news.web;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.plugin.webfragment.conditions.AbstractIssueWebCondition;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.user.ApplicationUser;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.Rulebook;
import io.roundtrip.notify.news.window.UndoWindows;
import org.jspecify.annotations.Nullable;

/** Only for people who are signed in, and where there was news. */
public final class NewsCondition extends AbstractIssueWebCondition {
  private final Rulebook rulebook;
  private final UndoWindows undoWindows;

  public NewsCondition(Rulebook rulebook, UndoWindows undoWindows) {
    this.rulebook = rulebook;
    this.undoWindows = undoWindows;
  }

  @Override
  public boolean shouldDisplay(@Nullable ApplicationUser user, Issue issue, JiraHelper helper) {
    return user != null
        && rulebook.mayBeOn(new ProjectId(issue.getProjectId()))
        && !undoWindows.of(new IssueId(issue.getId()), 1).isEmpty();
  }
}
