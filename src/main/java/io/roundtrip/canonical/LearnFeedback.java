package io.roundtrip.canonical;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.signals.Signals;
import java.time.Clock;
import java.util.Set;
import java.util.function.Consumer;

/** A signal was recorded or corrected; if it is evidence already, the counts follow. */
public final class LearnFeedback {
  private final Evidence evidence;
  private final Signals signals;
  private final Clock clock;
  private final Consumer<EvidenceChanged> changed;

  public LearnFeedback(
      Evidence evidence, Signals signals, Clock clock, Consumer<EvidenceChanged> changed) {
    this.evidence = evidence;
    this.signals = signals;
    this.clock = clock;
    this.changed = changed;
  }

  public void on(IssueId feedback) {
    Set<IssueId> touched =
        evidence.learn(signals.byIssue(feedback).map(Piece::of).stream().toList());
    if (!touched.isEmpty()) changed.accept(new EvidenceChanged(touched, clock.instant()));
  }
}
