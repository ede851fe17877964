package io.roundtrip.intake;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Page;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.signals.SourceRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A Jira that makes issues FB-1, FB-2 … and can be told to refuse or to break down. */
public final class InMemoryFeedbackIssues implements FeedbackIssues {
  public final Map<IssueId, Feedback> made = new LinkedHashMap<>();
  private final Map<IssueId, ProjectId> placed = new HashMap<>();
  final List<FeedbackSeen> seen = new ArrayList<>();
  final Map<IssueId, Instant> edited = new HashMap<>();
  int reads;
  final Set<IssueId> hidden = new HashSet<>();
  final Set<IssueId> unreadable = new HashSet<>();
  final Map<String, Problem> refused = new HashMap<>();
  public Runnable beforeMaking = () -> {};

  @Override
  public void ready() {}

  @Override
  public Creation create(Projects.Target target, Feedback feedback, UserKey reporter) {
    beforeMaking.run();
    if (refused.containsKey(feedback.title()))
      return new NotMade(List.of(refused.get(feedback.title())));
    IssueId issue = new IssueId(made.size() + 1);
    made.put(issue, feedback);
    placed.put(issue, target.id());
    return new Made(issue, key(issue));
  }

  static String key(IssueId issue) {
    return "FB-" + issue.value();
  }

  @Override
  public Map<IssueId, String> keys(Set<IssueId> issues, UserKey viewer) {
    Map<IssueId, String> keys = new HashMap<>();
    for (IssueId issue : issues) if (!hidden.contains(issue)) keys.put(issue, key(issue));
    return keys;
  }

  @Override
  public Optional<Made> bySource(ProjectId project, SourceRef source) {
    return made.entrySet().stream()
        .filter(entry -> project.equals(placed.get(entry.getKey())))
        .filter(entry -> source.equals(entry.getValue().source()))
        .findFirst()
        .map(entry -> new Made(entry.getKey(), key(entry.getKey())));
  }

  @Override
  public List<Touched> touched(Instant from, Page page) {
    return seen.stream()
        .map(s -> new Touched(s.issue(), edited.getOrDefault(s.issue(), s.created())))
        .filter(s -> !s.updated().isBefore(from))
        .skip(page.start())
        .limit(page.limit())
        .toList();
  }

  @Override
  public Optional<FeedbackSeen> read(IssueId issue) {
    reads++;
    if (unreadable.contains(issue)) throw new NoClassDefFoundError("of another version");
    return seen.stream().filter(s -> s.issue().equals(issue)).findFirst();
  }
}
