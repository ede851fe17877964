package io.roundtrip.roadmap.follow;

import io.roundtrip.host.DeedLine;
import io.roundtrip.host.Deeds;
import io.roundtrip.host.Worker;
import io.roundtrip.kernel.ProjectId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/**
 * A turn of the worker that moves feedback after its items; what it did is written into the audit
 * log, a line for each item and project, in the name in which it was done.
 */
public final class FollowTurn implements Worker.Turn {
  private static final int SOME = 200;
  private static final Duration IDLE = Duration.ofMinutes(1);

  /** By then whoever took a piece and did not come back is given up. */
  static final Duration AGAIN = Duration.ofMinutes(2);

  private record Line(String item, ProjectId project, FollowRule.Decided decided) {}

  private final Follows follows;
  private final MoveFeedback move;
  private final FeedbackMoves moves;
  private final FollowRule rule;
  private final Deeds deeds;
  private final Clock clock;

  FollowTurn(
      Follows follows,
      MoveFeedback move,
      FeedbackMoves moves,
      FollowRule rule,
      Deeds deeds,
      Clock clock) {
    this.follows = follows;
    this.move = move;
    this.moves = moves;
    this.rule = rule;
    this.deeds = deeds;
    this.clock = clock;
  }

  @Override
  public Duration run(BooleanSupplier goOn) {
    List<Follow> waiting = follows.waiting(clock.instant(), SOME);
    Map<Line, Map<FollowOutcome, Integer>> done = new LinkedHashMap<>();
    for (Follow follow : waiting) {
      if (!goOn.getAsBoolean()) break;
      Instant again = clock.instant().plus(AGAIN);
      follows.take(follow, again).ifPresent(taken -> one(taken, done));
    }
    done.forEach(this::note);
    return waiting.size() == SOME ? Duration.ZERO : IDLE;
  }

  private void one(Follow taken, Map<Line, Map<FollowOutcome, Integer>> done) {
    FollowOutcome outcome = move.of(taken);
    if (!follows.put(taken, outcome)
        || outcome == FollowOutcome.WAITS
        || outcome == FollowOutcome.ALREADY) return;
    Optional<FeedbackMoves.Standing> at = moves.of(taken.feedback());
    if (at.isEmpty()) return;
    ProjectId project = at.get().project();
    Line line = new Line(moves.key(taken.item()), project, rule.of(project));
    done.computeIfAbsent(line, first -> new TreeMap<>()).merge(outcome, 1, Integer::sum);
  }

  private void note(Line line, Map<FollowOutcome, Integer> pieces) {
    List<String> words =
        pieces.entrySet().stream()
            .map(
                each ->
                    deeds.say(
                        "roundtrip.deed.follow",
                        line.item(),
                        each.getValue(),
                        deeds.say("roundtrip.roadmap.follow." + each.getKey().word())))
            .toList();
    deeds.done(DeedLine.of(line.decided().by(), "follow", line.project(), words));
  }
}
