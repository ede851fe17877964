package io.roundtrip.canonical.suggest.learn;

import io.roundtrip.kernel.ProjectId;
import io.roundtrip.similarity.Judged;
import io.roundtrip.similarity.Refit;
import io.roundtrip.similarity.Weights;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What each sign is worth in a project, moved a little by what its people confirmed and dismissed.
 * Remembered for a minute, so that another node's clicks are heard of too.
 */
public final class LearnWeights {
  private static final int NEWEST = 2_000;
  private static final Duration MEMORY = Duration.ofMinutes(1);

  /**
   * How far a project has come.
   *
   * @param fewest judgements before which nothing is learned
   */
  public record Learning(int confirmed, int dismissed, int fewest, Weights standard, Weights now) {}

  private record Known(Learning learning, Instant at) {}

  private final Judgements judgements;
  private final Clock clock;
  private final Map<ProjectId, Known> remembered = new ConcurrentHashMap<>();

  public LearnWeights(Judgements judgements, Clock clock) {
    this.judgements = judgements;
    this.clock = clock;
  }

  /** No query within a minute. */
  public Weights of(ProjectId project) {
    Known known = remembered.get(project);
    if (known != null && known.at().plus(MEMORY).isAfter(clock.instant()))
      return known.learning().now();
    return shown(project).now();
  }

  /** As it is now. One query. */
  public Learning shown(ProjectId project) {
    Instant now = clock.instant();
    List<Judged> judged = judgements.newest(project, NEWEST);
    int confirmed = (int) judged.stream().filter(Judged::confirmed).count();
    Learning learning =
        new Learning(
            confirmed,
            judged.size() - confirmed,
            Refit.FEWEST,
            Weights.DEFAULT,
            Refit.from(Weights.DEFAULT, judged));
    remembered.put(project, new Known(learning, now));
    return learning;
  }

  /** Back to the standard; dismissed pairs stay dismissed. */
  public void reset(ProjectId project) {
    judgements.unlearn(project);
    forget(project);
  }

  void forgetAll() {
    remembered.clear();
  }

  /** Something was judged. */
  void forget(ProjectId project) {
    remembered.remove(project);
  }
}
