package io.roundtrip.setup.upkeep;

import io.roundtrip.host.SetAside;
import io.roundtrip.host.Vitals;
import io.roundtrip.host.Workers;
import io.roundtrip.notify.Reason;
import io.roundtrip.roadmap.Followed;
import io.roundtrip.setup.CheckHealth.Line;
import io.roundtrip.setup.CheckHealth.Tone;
import io.roundtrip.setup.ServerTrouble;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Whether the mail server takes mail, the workers of this node work, every row can be read, and
 * feedback follows its items.
 */
public final class WorkHealth implements IntFunction<List<Line>> {
  /** One bad turn is no news. */
  private static final int FAILING = 3;

  /** No step is meant to take as long; whoever works through much asks between steps. */
  private static final Duration ENDLESS = Duration.ofMinutes(10);

  private static final int MOST = 500;

  /** So long is told of feedback that could not follow its item. */
  private static final Duration LATELY = Duration.ofDays(7);

  private final ServerTrouble trouble;
  private final Workers workers;
  private final SetAside aside;
  private final Followed followed;
  private final Clock clock;

  public WorkHealth(
      ServerTrouble trouble, Workers workers, SetAside aside, Followed followed, Clock clock) {
    this.trouble = trouble;
    this.workers = workers;
    this.aside = aside;
    this.followed = followed;
    this.clock = clock;
  }

  /**
   * Always four lines.
   *
   * @param sent how many mails were ever sent
   */
  @Override
  public List<Line> apply(int sent) {
    return List.of(server(sent), threads(), rows(), following());
  }

  private Line server(int sent) {
    return trouble
        .now()
        .map(
            now ->
                new Line(
                    now.why() == Reason.SENDER_REFUSED ? "sender-refused" : "server-down",
                    Tone.BAD,
                    List.of(now.said())))
        .or(
            () ->
                trouble
                    .lastUntrusted()
                    .map(said -> new Line("sender-untrusted", Tone.WARN, List.of(said))))
        .orElse(
            sent > 0
                ? new Line("server-takes", Tone.GOOD, List.of())
                : new Line("server-unasked", Tone.UNKNOWN, List.of()));
  }

  private Line threads() {
    String failing = names(vitals -> !vitals.alive() || vitals.failures() >= FAILING);
    if (!failing.isEmpty()) return new Line("workers-failing", Tone.BAD, List.of(failing));
    String stuck = names(WorkHealth::isStuck);
    if (!stuck.isEmpty()) return new Line("workers-stuck", Tone.WARN, List.of(stuck));
    String restarted = names(vitals -> vitals.restarts() > 0);
    return restarted.isEmpty()
        ? new Line("workers-run", Tone.GOOD, List.of())
        : new Line("workers-restarted", Tone.WARN, List.of(restarted));
  }

  private static boolean isStuck(Vitals vitals) {
    Duration step = vitals.inStep();
    return step != null && step.compareTo(ENDLESS) > 0;
  }

  private String names(Predicate<Vitals> those) {
    return workers.vitals().stream()
        .filter(those)
        .map(
            vitals ->
                vitals.fault().isEmpty()
                    ? vitals.name()
                    : vitals.name() + " (" + vitals.fault() + ")")
        .collect(Collectors.joining(", "));
  }

  private Line rows() {
    int bad = aside.rows(MOST).size();
    return bad == 0
        ? new Line("rows-sound", Tone.GOOD, List.of())
        : new Line("rows-aside", Tone.WARN, List.of(Integer.toString(bad)));
  }

  private Line following() {
    int failed = followed.failed(clock.instant().minus(LATELY));
    return failed == 0
        ? new Line("follows", Tone.GOOD, List.of())
        : new Line("follows-not", Tone.WARN, List.of(Integer.toString(failed)));
  }
}
