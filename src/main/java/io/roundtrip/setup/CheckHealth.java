package io.roundtrip.setup;

import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.State;
import io.roundtrip.similarity.node.Progress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Looks whether mail can leave and does, and whether similar issues are found. */
public final class CheckHealth {
  private static final Duration LATE = Duration.ofMinutes(30);
  private static final int LONG_QUEUE = 100;

  /** How bad it is. */
  public enum Tone {
    GOOD,
    WARN,
    BAD
  }

  /**
   * @param code its text is {@code roundtrip.setup.health.<code>}
   * @param args filled into the text
   */
  public record Line(String code, Tone tone, List<String> args) {
    public Line {
      args = List.copyOf(args);
    }
  }

  private final MailServer server;
  private final SafetyBrakes brakes;
  private final Switches switches;
  private final Outbox outbox;
  private final Supplier<Progress> similar;
  private final Clock clock;

  public CheckHealth(
      MailServer server,
      SafetyBrakes brakes,
      Switches switches,
      Outbox outbox,
      Supplier<Progress> similar,
      Clock clock) {
    this.server = server;
    this.brakes = brakes;
    this.switches = switches;
    this.outbox = outbox;
    this.similar = similar;
    this.clock = clock;
  }

  /** Always the same lines in the same order; five queries. */
  public List<Line> lines() {
    Map<State, Integer> counts = outbox.counts();
    return List.of(mail(), pause(), site(), queue(counts), late(), stuck(counts), similar());
  }

  private Line mail() {
    return switch (server.state()) {
      case READY -> line("mail-ready", Tone.GOOD);
      case MISSING -> line("mail-missing", Tone.BAD);
      case DISABLED -> line("mail-disabled", Tone.BAD);
    };
  }

  private Line pause() {
    return switches
        .get(Switches.Name.PAUSED)
        .map(pause -> line("paused", Tone.WARN, pause.by().value(), pause.text()))
        .orElse(line("running", Tone.GOOD));
  }

  private Line site() {
    return brakes.isClone() ? line("clone", Tone.BAD) : line("same-site", Tone.GOOD);
  }

  private Line queue(Map<State, Integer> counts) {
    int waiting = sum(counts, State.DUE, State.RETRY, State.CLAIMED, State.HANDOFF);
    return line(
        "queue",
        waiting > LONG_QUEUE ? Tone.WARN : Tone.GOOD,
        Integer.toString(waiting),
        Integer.toString(sum(counts, State.SENT)));
  }

  private Line late() {
    Instant next = outbox.nextDue();
    boolean late = !next.equals(Instant.MAX) && next.plus(LATE).isBefore(clock.instant());
    return late
        ? line(
            "late", Tone.WARN, Long.toString(Duration.between(next, clock.instant()).toMinutes()))
        : line("in-time", Tone.GOOD);
  }

  private Line stuck(Map<State, Integer> counts) {
    int stuck = sum(counts, State.DEAD, State.PARKED);
    return line("stuck", stuck > 0 ? Tone.WARN : Tone.GOOD, Integer.toString(stuck));
  }

  private Line similar() {
    Progress now = similar.get();
    return switch (now.state()) {
      case READY -> line("similar-ready", Tone.GOOD, Long.toString(now.documents()));
      case BUILDING ->
          line(
              "similar-building", Tone.WARN, Long.toString(now.done()), Long.toString(now.total()));
      case FAILED -> line("similar-failed", Tone.BAD);
    };
  }

  private static int sum(Map<State, Integer> counts, State... states) {
    int sum = 0;
    for (State state : states) sum += counts.getOrDefault(state, 0);
    return sum;
  }

  private static Line line(String code, Tone tone, String... args) {
    return new Line(code, tone, List.of(args));
  }
}
