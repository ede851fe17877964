package io.roundtrip.priority.panel.web;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.plugin.webfragment.contextproviders.AbstractJiraContextProvider;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import io.roundtrip.host.Phrases;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.priority.ItemFacts;
import io.roundtrip.priority.RescoreDue;
import io.roundtrip.priority.jira.JiraItems;
import io.roundtrip.priority.panel.ReadPanel;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the template of the priority panel sees: one finished view. */
public final class PriorityPanel extends AbstractJiraContextProvider {
  private final JiraItems items;
  private final ReadPanel read;
  private final RescoreDue rescore;
  private final Phrases texts;
  private final JiraAuthenticationContext session;
  private final Clock clock;

  public PriorityPanel(
      JiraItems items,
      ReadPanel read,
      RescoreDue rescore,
      Phrases texts,
      JiraAuthenticationContext session,
      Clock clock) {
    this.items = items;
    this.read = read;
    this.rescore = rescore;
    this.texts = texts;
    this.session = session;
    this.clock = clock;
  }

  @Override
  public Map<String, Object> getContextMap(@Nullable ApplicationUser user, JiraHelper helper) {
    Issue issue = (Issue) Objects.requireNonNull(helper.getContextParams().get("issue"));
    return Map.of("panel", view(issue, user, helper.getRequest()));
  }

  private PanelView view(
      Issue issue, @Nullable ApplicationUser user, @Nullable HttpServletRequest request) {
    Instant now = clock.instant();
    UserKey reader = user == null ? null : new UserKey(user.getKey());
    ItemFacts facts = items.facts(issue);
    rescore.looked(facts.item());
    String site = request == null ? "" : request.getContextPath();
    return new PanelViews(this::say, session.getLocale(), site)
        .of(read.of(facts, reader, now), issue.getKey(), issue.getProjectObject().getKey(), now);
  }

  private String say(String key, Object... args) {
    return texts.text(key, Arrays.copyOf(args, args.length, Serializable[].class));
  }
}
