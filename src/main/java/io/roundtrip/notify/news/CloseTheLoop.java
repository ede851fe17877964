package io.roundtrip.notify.news;

import io.roundtrip.notify.Rules;
import io.roundtrip.roadmap.RoadmapMoved;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An item moved on the roadmap: it opens a cycle, or joins the one that is open. People are told
 * when the cycle ends. The same fact twice changes nothing.
 */
public final class CloseTheLoop {
  private static final int REMEMBERED = 20;
  private static final int TRIES = 10;

  private final Cycles cycles;

  public CloseTheLoop(Cycles cycles) {
    this.cycles = cycles;
  }

  public void on(RoadmapMoved move, Rules rules) {
    for (int tries = 0; tries < TRIES; tries++) {
      List<Cycle> known = cycles.of(move.item(), REMEMBERED);
      if (known.stream().anyMatch(cycle -> cycle.holds(move.change()))) return;
      if (join(move, rules, known)) return;
    }
    throw new IllegalStateException("item " + move.item().value() + ": its cycle keeps changing");
  }

  private boolean join(RoadmapMoved move, Rules rules, List<Cycle> known) {
    Optional<Cycle> open =
        known.stream().filter(cycle -> cycle.step() == Cycle.Step.OPEN).findFirst();
    if (open.isEmpty()) {
      return cycles.open(Cycle.begun(move, LoopPolicy.end(move.at(), move.at(), rules.window())));
    }
    Cycle cycle = open.get();
    Instant first = move.at().isBefore(cycle.first()) ? move.at() : cycle.first();
    Instant last = move.at().isAfter(cycle.last()) ? move.at() : cycle.last();
    return cycles.move(cycle, cycle.extended(move, LoopPolicy.end(first, last, rules.window())));
  }
}
