package io.roundtrip.canonical.suggest.learn;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.similarity.Judged;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Trusted because it passes {@link JudgementsContract}. */
public final class InMemoryJudgements implements Judgements {
  private final Map<Pair, Judgement> kept = new HashMap<>();

  @Override
  public synchronized void keep(Judgement judgement) {
    kept.put(judgement.pair(), judgement);
  }

  @Override
  public synchronized boolean forget(Pair pair, boolean confirmed) {
    return kept.values().removeIf(j -> j.pair().equals(pair) && j.confirmed() == confirmed);
  }

  @Override
  public synchronized int forget(ProjectId project, UserKey by, Collection<Pair> pairs) {
    int before = kept.size();
    kept.values().removeIf(j -> dismissedBy(j, project, by) && pairs.contains(j.pair()));
    return before - kept.size();
  }

  @Override
  public synchronized int dismissed(ProjectId project, UserKey by, Instant since) {
    return (int)
        kept.values().stream()
            .filter(j -> dismissedBy(j, project, by) && !j.at().isBefore(since))
            .count();
  }

  private static boolean dismissedBy(Judgement j, ProjectId project, UserKey by) {
    return !j.confirmed() && j.project().equals(project) && j.by().equals(by);
  }

  @Override
  public synchronized List<Dismissed> dismissed(ProjectId project, @Nullable UserKey by, int most) {
    return kept.values().stream()
        .filter(j -> dismissedBy(j, project, by == null ? j.by() : by))
        .map(j -> new Dismissed(j.pair(), j.by(), j.at()))
        .sorted(Comparator.comparing(Dismissed::at).reversed())
        .limit(most)
        .toList();
  }

  @Override
  public synchronized Set<IssueId> dismissedWith(IssueId issue) {
    return kept.values().stream()
        .filter(j -> !j.confirmed())
        .map(Judgement::pair)
        .filter(p -> p.low().equals(issue) || p.high().equals(issue))
        .map(p -> p.other(issue))
        .collect(Collectors.toSet());
  }

  @Override
  public synchronized List<Judged> newest(ProjectId project, int most) {
    return kept.values().stream()
        .filter(j -> j.project().equals(project) && j.signs() != null)
        .sorted(Comparator.comparing(Judgement::at).reversed())
        .limit(most)
        .map(j -> new Judged(j.signs(), j.confirmed()))
        .toList();
  }

  @Override
  public synchronized void unlearn(ProjectId project) {
    kept.replaceAll(
        (pair, j) ->
            j.project().equals(project)
                ? new Judgement(pair, project, j.confirmed(), null, j.by(), j.at())
                : j);
  }
}
