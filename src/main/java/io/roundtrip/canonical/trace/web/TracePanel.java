package io.roundtrip.canonical.trace.web;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.plugin.webfragment.contextproviders.AbstractJiraContextProvider;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.user.ApplicationUser;
import io.roundtrip.canonical.trace.ReadTrace;
import io.roundtrip.host.web.Frame;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.notify.NewsAhead;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the template of the panel "What became of it" sees. Days are UTC. */
public final class TracePanel extends AbstractJiraContextProvider {
  private final ReadTrace read;
  private final NewsAhead ahead;
  private final Frame frame;

  public TracePanel(ReadTrace read, NewsAhead ahead, Frame frame) {
    this.read = read;
    this.ahead = ahead;
    this.frame = frame;
  }

  @Override
  public Map<String, Object> getContextMap(@Nullable ApplicationUser user, JiraHelper helper) {
    Issue issue = (Issue) Objects.requireNonNull(helper.getContextParams().get("issue"));
    UserKey reader = user == null ? null : new UserKey(user.getKey());
    HttpServletRequest request = helper.getRequest();
    String site = request == null ? "" : request.getContextPath();
    TraceViews views = new TraceViews(frame.phrases(), frame.locale(), ZoneOffset.UTC, site);
    IssueId feedback = new IssueId(issue.getId());
    boolean changed = ahead.of(feedback);
    return frame.around("trace", views.of(read.of(feedback, reader), changed));
  }
}
