package io.roundtrip.canonical.suggest.learn;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.similarity.Judged;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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
