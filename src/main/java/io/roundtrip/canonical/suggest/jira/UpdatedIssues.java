package io.roundtrip.canonical.suggest.jira;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.web.bean.PagerFilter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks Jira's own search. Nobody is logged in; nothing of what is found is shown. */
public final class UpdatedIssues {
  private static final Logger LOG = LoggerFactory.getLogger(UpdatedIssues.class);
  private static final int PAGE = 1_000;
  private static final long TEN_YEARS = Duration.ofDays(3_650).toMinutes();

  private final SearchService search;
  private final Clock clock;

  public UpdatedIssues(SearchService search, Clock clock) {
    this.search = search;
    this.clock = clock;
  }

  List<Long> since(Instant moment, Collection<Long> projects, int most) {
    if (projects.isEmpty()) return List.of();
    SearchService.ParseResult parsed =
        search.parseQuery((ApplicationUser) null, jql(moment, projects));
    List<Long> found = new ArrayList<>();
    if (!parsed.isValid()) return found;
    try {
      List<Issue> page;
      do {
        PagerFilter<Issue> next = new PagerFilter<>(found.size(), PAGE);
        page =
            search
                .searchOverrideSecurity((ApplicationUser) null, parsed.getQuery(), next)
                .getResults();
        page.forEach(issue -> found.add(issue.getId()));
      } while (page.size() == PAGE && found.size() < most);
    } catch (SearchException failed) {
      LOG.warn("Jira cannot search for updated issues; similar issues may be out of step", failed);
    }
    return found;
  }

  private String jql(Instant moment, Collection<Long> projects) {
    long minutes = Math.max(1, Duration.between(moment, clock.instant()).toMinutes() + 1);
    String ids = projects.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return "project in ("
        + ids
        + ") AND updated >= \"-"
        + Math.min(TEN_YEARS, minutes)
        + "m\" ORDER BY updated DESC";
  }
}
