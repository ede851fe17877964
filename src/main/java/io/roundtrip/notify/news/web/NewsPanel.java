package io.roundtrip.notify.news.web;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.plugin.webfragment.contextproviders.AbstractJiraContextProvider;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.user.ApplicationUser;
import io.roundtrip.host.web.Frame;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.Rulebook;
import io.roundtrip.notify.Rules;
import io.roundtrip.notify.news.Listeners;
import io.roundtrip.notify.news.UndoWindow;
import io.roundtrip.notify.news.UndoWindows;
import io.roundtrip.roadmap.Followed;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the template of the panel "News for customers" sees: what moved, who hears of it and which
 * feedback followed, in numbers and reasons, never who. Times are UTC.
 */
public final class NewsPanel extends AbstractJiraContextProvider {
  private static final int MOST = 10;

  private static final int MAILS = 5000;

  private final UndoWindows undoWindows;
  private final Outbox outbox;
  private final Followed followed;
  private final Frame frame;
  private final Rulebook rulebook;
  private final Listeners listeners;

  public NewsPanel(
      UndoWindows undoWindows,
      Outbox outbox,
      Followed followed,
      Frame frame,
      Rulebook rulebook,
      Listeners listeners) {
    this.undoWindows = undoWindows;
    this.outbox = outbox;
    this.followed = followed;
    this.frame = frame;
    this.rulebook = rulebook;
    this.listeners = listeners;
  }

  @Override
  public Map<String, Object> getContextMap(@Nullable ApplicationUser user, JiraHelper helper) {
    Issue issue = (Issue) Objects.requireNonNull(helper.getContextParams().get("issue"));
    Rules rules = rulebook.of(new ProjectId(issue.getProjectId()));
    NewsViews views =
        new NewsViews(
            frame.phrases(), frame.locale(), ZoneOffset.UTC, rules.dryRun(), listeners.halt());
    IssueId item = new IssueId(issue.getId());
    List<UndoWindow> windows =
        undoWindows.of(item, MOST).stream().map(w -> listeners.foreseen(w, rules)).toList();
    return frame.around(
        "news", views.of(windows, outbox.standings(item, MAILS), followed.of(item)));
  }
}
