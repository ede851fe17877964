package io.roundtrip.canonical;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.signals.Signal;
import io.roundtrip.signals.Signals;
import java.util.HashSet;
import java.util.Set;

/** Feedback that others are linked to counts what it says itself too, as long as they are. */
final class OwnPiece {
  private final Evidence evidence;
  private final FeedbackLinks feedbackLinks;
  private final Signals signals;

  OwnPiece(Evidence evidence, FeedbackLinks feedbackLinks, Signals signals) {
    this.evidence = evidence;
    this.feedbackLinks = feedbackLinks;
    this.signals = signals;
  }

  /**
   * @return the items whose evidence changed
   */
  Set<IssueId> settle(IssueId item) {
    return KeepInStep.untilStill(() -> signals.byIssue(item).map(this::once).orElse(Set.of()));
  }

  private Set<IssueId> once(Signal said) {
    IssueId item = said.issue();
    Set<IssueId> others = new HashSet<>(evidence.linkedTo(item));
    boolean counted = others.remove(item);
    if (counted == !others.isEmpty()) return Set.of();
    if (counted) return evidence.unlink(item, item);
    return feedbackLinks
        .placeOf(item)
        .map(at -> evidence.link(Piece.of(said), at))
        .orElse(Set.of());
  }
}
