package io.roundtrip.notify.news.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import io.roundtrip.host.jira.IssueTimes;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.notify.news.sweep.ItemStates;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** As Jira's table of issues has them, not its index. */
public final class JiraItemStates implements ItemStates {
  private final IssueManager issues;

  public JiraItemStates(IssueManager issues) {
    this.issues = issues;
  }

  @Override
  public Map<IssueId, String> of(Collection<IssueId> items) {
    Map<IssueId, String> states = new HashMap<>();
    for (Issue issue : read(items))
      states.put(
          new IssueId(issue.getId()),
          issue.getStatusId() + "@" + IssueTimes.updated(issue).toEpochMilli());
    return states;
  }

  @Override
  public Set<IssueId> changedSince(Instant from, Collection<IssueId> items) {
    return read(items).stream()
        .filter(issue -> !IssueTimes.updated(issue).isBefore(from))
        .map(issue -> new IssueId(issue.getId()))
        .collect(Collectors.toSet());
  }

  private Collection<Issue> read(Collection<IssueId> items) {
    return issues.getIssueObjects(items.stream().map(IssueId::value).collect(Collectors.toSet()));
  }
}
