package io.roundtrip.roadmap.follow;

import io.roundtrip.host.Worker;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.roadmap.Duplicates;
import io.roundtrip.roadmap.ItemShipped;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/**
 * An item shipped, and the time to take that back is over: the feedback that was merged into it is
 * to follow, where its project wants that now. Safe to repeat.
 */
public final class FollowShipped {
  private final Duplicates duplicates;
  private final FeedbackMoves moves;
  private final FollowRule rule;
  private final Follows follows;
  private final Supplier<Worker> worker;
  private final Clock clock;

  public FollowShipped(
      Duplicates duplicates,
      FeedbackMoves moves,
      FollowRule rule,
      Follows follows,
      Supplier<Worker> worker,
      Clock clock) {
    this.duplicates = duplicates;
    this.moves = moves;
    this.rule = rule;
    this.follows = follows;
    this.worker = worker;
    this.clock = clock;
  }

  public void on(ItemShipped fact) {
    List<IssueId> wanted = duplicates.of(fact).stream().filter(this::isWanted).toList();
    if (wanted.isEmpty()) return;
    follows.add(fact, wanted, clock.instant());
    worker.get().wake();
  }

  private boolean isWanted(IssueId feedback) {
    return moves.of(feedback).filter(at -> rule.of(at.project()).on()).isPresent();
  }
}
