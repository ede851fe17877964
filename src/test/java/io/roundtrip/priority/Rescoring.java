package io.roundtrip.priority;

import io.roundtrip.canonical.Evidence;
import io.roundtrip.canonical.Following;
import io.roundtrip.canonical.LinksInMemory;
import io.roundtrip.signals.InMemorySignals;
import java.time.Clock;

/** What is scored again, for tests of other floors. */
public final class Rescoring {
  private Rescoring() {}

  public static RescoreDue of(Evidence evidence, Items items, ScoresDue due, Clock clock) {
    ScoreItem score =
        new ScoreItem(
            evidence,
            items,
            PriorityPolicy.standard(),
            new InMemoryScores(),
            (item, priority, accounts) -> {},
            clock);
    Following following =
        new Following(evidence, new LinksInMemory(), new InMemorySignals(), clock, fact -> {});
    return new RescoreDue(due, score, following.sync, evidence, clock);
  }
}
