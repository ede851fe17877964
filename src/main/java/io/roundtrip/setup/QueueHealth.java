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
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** What the outbox says about the health: how many wait, how late, how many are stuck. */
public final class QueueHealth {
  private static final Duration LATE = Duration.ofMinutes(30);
  private static final int LONG_QUEUE = 100;

  private final Outbox outbox;
  private final Clock clock;
  private final Supplier<List<String>> stuckIn;
  private final IntFunction<List<Line>> work;
  private final Supplier<Map<String, Integer>> held;

  /**
   * @param stuckIn keys of projects with mail that is stuck
   * @param work what is behind the queue, given how many mails were ever sent: the server and the
   *     workers
   * @param held keys of the projects where mail waits for a person's word, and how much
   */
  public QueueHealth(
      Outbox outbox,
      Clock clock,
      Supplier<List<String>> stuckIn,
      IntFunction<List<Line>> work,
      Supplier<Map<String, Integer>> held) {
    this.outbox = outbox;
    this.clock = clock;
    this.stuckIn = stuckIn;
    this.work = work;
    this.held = held;
  }

  /** Two queries, a third where mail is stuck, and those of the work and of what is held. */
  public List<Line> lines() {
    Map<State, Integer> counts = outbox.counts();
    List<Line> lines = new ArrayList<>(List.of(queue(counts), late(counts), stuck(counts)));
    held().ifPresent(lines::add);
    lines.addAll(work.apply(sum(counts, State.SENT)));
    return lines;
  }

  private static Line queue(Map<State, Integer> counts) {
    int waiting = sum(counts, State.DUE, State.RETRY, State.CLAIMED, State.HANDOFF);
    return Line.of(
        "queue",
        waiting > LONG_QUEUE ? Tone.WARN : well(counts),
        Integer.toString(waiting),
        Integer.toString(sum(counts, State.SENT)));
  }

  private Line late(Map<State, Integer> counts) {
    OptionalLong late = lateBy(outbox, clock);
    if (late.isPresent()) return Line.of("late", Tone.WARN, Long.toString(late.getAsLong()));
    return isEmpty(counts) ? Line.of("none-written", Tone.UNKNOWN) : Line.of("in-time", Tone.GOOD);
  }

  /**
   * Minutes by which the oldest waiting mail is late; empty as long as that is no news. One query.
   */
  static OptionalLong lateBy(Outbox outbox, Clock clock) {
    Instant next = outbox.nextDue();
    Instant now = clock.instant();
    boolean late = !next.equals(Instant.MAX) && next.plus(LATE).isBefore(now);
    return late ? OptionalLong.of(Duration.between(next, now).toMinutes()) : OptionalLong.empty();
  }

  private Line stuck(Map<State, Integer> counts) {
    int stuck = sum(counts, State.DEAD, State.PARKED);
    if (stuck == 0) return Line.of("stuck", well(counts), "0");
    List<String> args = new ArrayList<>(List.of(Integer.toString(stuck)));
    args.addAll(stuckIn.get());
    return new Line("stuck", Tone.WARN, args);
  }

  /** How much, then the keys of the projects. */
  private Optional<Line> held() {
    Map<String, Integer> projects = held.get();
    if (projects.isEmpty()) return Optional.empty();
    int mails = projects.values().stream().mapToInt(Integer::intValue).sum();
    List<String> args = new ArrayList<>(List.of(Integer.toString(mails)));
    args.addAll(projects.keySet());
    return Optional.of(Line.of("held", Tone.WARN, args.toArray(String[]::new)));
  }

  /** Where no mail was ever written, nothing is known to go well. */
  private static Tone well(Map<State, Integer> counts) {
    return isEmpty(counts) ? Tone.UNKNOWN : Tone.GOOD;
  }

  private static boolean isEmpty(Map<State, Integer> counts) {
    return sum(counts, State.values()) == 0;
  }

  private static int sum(Map<State, Integer> counts, State... states) {
    int sum = 0;
    for (State state : states) sum += counts.getOrDefault(state, 0);
    return sum;
  }
}
