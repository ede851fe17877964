package io.roundtrip.roadmap.follow;

import io.roundtrip.host.DeedLine;
import io.roundtrip.host.Deeds;
import io.roundtrip.host.Worker;
import io.roundtrip.kernel.ProjectId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A turn of the worker that moves feedback after its items; what it did is written into the audit
 * log, a line for each item and project, in the name in which it was done, whatever comes in
 * between.
 */
public final class FollowTurn implements Worker.Turn {
  private static final Logger LOG = LoggerFactory.getLogger(FollowTurn.class);
  private static final int SOME = 200;
  private static final Duration BUSY = Duration.ofMinutes(1);

  /** Whoever adds one wakes the worker of its node; this finds what a node left that died. */
  private static final Duration IDLE = Duration.ofMinutes(5);

  private static final int TRIES = 5;

  /** By then whoever took a piece and did not come back is given up; doubled with each try. */
  private static final Duration AGAIN = Duration.ofMinutes(2);

  /** MOVED is noted before the row is written: it happened, whoever has the row by now. */
  private static final Set<FollowOutcome> UNSAID =
      EnumSet.of(FollowOutcome.WAITS, FollowOutcome.ALREADY, FollowOutcome.MOVED);

  /** By then the last try of what failed is due. */
  private static final Duration LAST_AGAIN = pause(TRIES).plus(BUSY);

  private Instant busyTo = Instant.MIN;

  private record Line(String item, ProjectId project, FollowRule.Decided decided) {}

  private final Follows follows;
  private final MoveFeedback move;
  private final FeedbackMoves moves;
  private final FollowRule rule;
  private final Deeds deeds;
  private final Clock clock;

  /** Done and not yet in the audit log. */
  private final Map<Line, Map<FollowOutcome, Integer>> owed = new LinkedHashMap<>();

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
    try {
      return work(goOn);
    } finally {
      noteAll();
    }
  }

  private Duration work(BooleanSupplier goOn) {
    List<Follow> waiting = follows.waiting(clock.instant(), SOME);
    for (Follow follow : waiting) {
      if (!goOn.getAsBoolean()) break;
      follows.take(follow, clock.instant().plus(pause(follow.tries()))).ifPresent(this::one);
    }
    if (waiting.size() == SOME) return Duration.ZERO;
    Instant now = clock.instant();
    if (!waiting.isEmpty()) busyTo = now.plus(LAST_AGAIN);
    return now.isBefore(busyTo) ? BUSY : IDLE;
  }

  private static Duration pause(int tries) {
    return AGAIN.multipliedBy(1L << Math.min(tries, TRIES));
  }

  /** One piece that fails, in whatever way, must not keep the others waiting. */
  private void one(Follow taken) {
    if (taken.tries() > TRIES) { // who took it the last time never came back
      boolean ignored = follows.put(taken, FollowOutcome.FAILED);
      return;
    }
    Optional<Line> line = Optional.empty();
    FollowOutcome outcome;
    try {
      line = line(taken);
      outcome = move.of(taken);
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      LOG.warn(
          "feedback {} could not follow item {}",
          taken.feedback().value(),
          taken.item().value(),
          e);
      outcome = taken.tries() < TRIES ? FollowOutcome.WAITS : FollowOutcome.FAILED;
    }
    if (outcome == FollowOutcome.MOVED) owe(line, outcome);
    boolean ours = follows.put(taken, outcome);
    if (ours && !UNSAID.contains(outcome)) owe(line, outcome);
  }

  private Optional<Line> line(Follow taken) {
    return moves
        .of(taken.feedback())
        .map(FeedbackMoves.Standing::project)
        .map(project -> new Line(moves.key(taken.item()), project, rule.of(project)));
  }

  private void owe(Optional<Line> line, FollowOutcome outcome) {
    line.ifPresent(
        about ->
            owed.computeIfAbsent(about, first -> new TreeMap<>()).merge(outcome, 1, Integer::sum));
  }

  /** What cannot be written now is written after the next turn. */
  private void noteAll() {
    List.copyOf(owed.entrySet())
        .forEach(
            each -> {
              note(each.getKey(), each.getValue());
              owed.remove(each.getKey());
            });
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
