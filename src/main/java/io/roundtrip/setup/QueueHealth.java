package io.roundtrip.setup;

import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.State;
import io.roundtrip.setup.CheckHealth.Line;
import io.roundtrip.setup.CheckHealth.Tone;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What the outbox says about the health: how many wait, how late, how many are stuck. */
public final class QueueHealth {
  private static final Duration LATE = Duration.ofMinutes(30);
  private static final int LONG_QUEUE = 100;

  private final Outbox outbox;
  private final Clock clock;
  private final Supplier<List<Line>> work;

  /**
   * @param work what is behind the queue: the server and the workers
   */
  public QueueHealth(Outbox outbox, Clock clock, Supplier<List<Line>> work) {
    this.outbox = outbox;
    this.clock = clock;
    this.work = work;
  }

  /** Two queries, and those of the work. */
  public List<Line> lines() {
    Map<State, Integer> counts = outbox.counts();
    List<Line> lines = new ArrayList<>(List.of(queue(counts), late(), stuck(counts)));
    lines.addAll(work.get());
    return lines;
  }

  private static Line queue(Map<State, Integer> counts) {
    int waiting = sum(counts, State.DUE, State.RETRY, State.CLAIMED, State.HANDOFF);
    return Line.of(
        "queue",
        waiting > LONG_QUEUE ? Tone.WARN : Tone.GOOD,
        Integer.toString(waiting),
        Integer.toString(sum(counts, State.SENT)));
  }

  private Line late() {
    Instant next = outbox.nextDue();
    Instant now = clock.instant();
    boolean late = !next.equals(Instant.MAX) && next.plus(LATE).isBefore(now);
    if (!late) return Line.of("in-time", Tone.GOOD);
    return Line.of("late", Tone.WARN, Long.toString(Duration.between(next, now).toMinutes()));
  }

  private static Line stuck(Map<State, Integer> counts) {
    int stuck = sum(counts, State.DEAD, State.PARKED);
    return Line.of("stuck", stuck > 0 ? Tone.WARN : Tone.GOOD, Integer.toString(stuck));
  }

  private static int sum(Map<State, Integer> counts, State... states) {
    int sum = 0;
    for (State state : states) sum += counts.getOrDefault(state, 0);
    return sum;
  }
}
