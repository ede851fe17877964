package io.roundtrip.canonical;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.signals.Signals;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** A signal was recorded or corrected; if it is evidence already, the counts follow. */
public final class UpdateEvidence {
  private final Evidence evidence;
  private final Signals signals;
  private final OwnPiece own;
  private final Clock clock;
  private final Consumer<EvidenceChanged> changed;

  public UpdateEvidence(
      Evidence evidence,
      FeedbackLinks feedbackLinks,
      Signals signals,
      Clock clock,
      Consumer<EvidenceChanged> changed) {
    this.evidence = evidence;
    this.signals = signals;
    this.own = new OwnPiece(evidence, feedbackLinks, signals);
    this.clock = clock;
    this.changed = changed;
  }

  public void on(IssueId feedback) {
    Set<IssueId> touched =
        new HashSet<>(evidence.learn(signals.byIssue(feedback).map(Piece::of).stream().toList()));
    touched.addAll(own.settle(feedback));
    if (!touched.isEmpty()) changed.accept(new EvidenceChanged(touched, clock.instant()));
  }
}
