package io.roundtrip.notify.news.web;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.plugin.webfragment.contextproviders.AbstractJiraContextProvider;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.user.ApplicationUser;
import io.roundtrip.host.web.Frame;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.notify.news.ReadNews;
import io.roundtrip.notify.seen.SeenMails;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the template of the panel "News for customers" sees: what moved, who hears of it and which
 * feedback followed, in numbers and reasons, never who. Times are UTC.
 */
public final class NewsPanel extends AbstractJiraContextProvider {
  private final ReadNews read;
  private final SeenMails seen;
  private final Frame frame;
  private final Clock clock;

  public NewsPanel(ReadNews read, SeenMails seen, Frame frame, Clock clock) {
    this.read = read;
    this.seen = seen;
    this.frame = frame;
    this.clock = clock;
  }

  @Override
  public Map<String, Object> getContextMap(@Nullable ApplicationUser user, JiraHelper helper) {
    Issue issue = (Issue) Objects.requireNonNull(helper.getContextParams().get("issue"));
    NewsViews views = new NewsViews(frame.phrases(), frame.locale(), ZoneOffset.UTC);
    IssueId item = new IssueId(issue.getId());
    ProjectId project = new ProjectId(issue.getProjectId());
    UserKey reader = user == null ? null : new UserKey(user.getKey());
    ReadNews.News news = read.of(item, project);
    SeenMails.About mails = seen.of(item, news.mails(), reader);
    boolean decides = frame.access().administers(project);
    HttpServletRequest request = helper.getRequest();
    String site = request == null ? "" : request.getContextPath();
    String key = Objects.requireNonNull(issue.getProjectObject()).getKey();
    NewsView view = views.of(news, mails, decides ? heldNews(site, key) : "", clock.instant());
    return frame.around("news", decides ? views.leading(view, mails, stuck(site, key)) : view);
  }

  private static String heldNews(String site, String key) {
    return site + "/secure/RoundtripHeldNews.jspa?projectKey=" + key;
  }

  private static String stuck(String site, String key) {
    return site + "/projects/" + key + "?selectedItem=io.roundtrip.jira:notify-stuck-link";
  }
}
