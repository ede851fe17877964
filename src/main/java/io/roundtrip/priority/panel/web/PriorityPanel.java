package io.roundtrip.priority.panel.web;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.plugin.webfragment.contextproviders.AbstractJiraContextProvider;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.user.ApplicationUser;
import io.roundtrip.host.web.Frame;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.priority.ItemFacts;
import io.roundtrip.priority.RescoreDue;
import io.roundtrip.priority.jira.JiraItems;
import io.roundtrip.priority.panel.ReadPanel;
import io.roundtrip.priority.panel.Ways;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the template of the priority panel sees: one finished view. */
public final class PriorityPanel extends AbstractJiraContextProvider {
  private final JiraItems items;
  private final ReadPanel read;
  private final RescoreDue rescore;
  private final Ways ways;
  private final Frame frame;
  private final Clock clock;

  public PriorityPanel(
      JiraItems items, ReadPanel read, RescoreDue rescore, Ways ways, Frame frame, Clock clock) {
    this.items = items;
    this.read = read;
    this.rescore = rescore;
    this.ways = ways;
    this.frame = frame;
    this.clock = clock;
  }

  @Override
  public Map<String, Object> getContextMap(@Nullable ApplicationUser user, JiraHelper helper) {
    Issue issue = (Issue) Objects.requireNonNull(helper.getContextParams().get("issue"));
    return frame.around("panel", view(issue, user, helper.getRequest()));
  }

  private PanelView view(
      Issue issue, @Nullable ApplicationUser user, @Nullable HttpServletRequest request) {
    Instant now = clock.instant();
    UserKey reader = user == null ? null : new UserKey(user.getKey());
    ItemFacts facts = items.facts(issue);
    rescore.looked(facts.item());
    String site = request == null ? "" : request.getContextPath();
    return new PanelViews(
            frame.phrases(),
            frame.locale(),
            site,
            frame.access().administers(new ProjectId(issue.getProjectId())),
            ways.type(),
            ways.link().fromFeedback())
        .of(read.of(facts, reader, now), issue.getKey(), issue.getProjectObject().getKey(), now);
  }
}
