package io.roundtrip.canonical;

import io.roundtrip.kernel.IssueId;
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
    return KeepInStep.untilStill(
        () -> signals.byIssue(item).map(Piece::of).map(this::once).orElse(Set.of()));
  }

  /** The same, as what it says was read a moment ago. */
  Set<IssueId> settle(Piece said) {
    Set<IssueId> touched = new HashSet<>(once(said));
    if (!touched.isEmpty()) touched.addAll(settle(said.feedback()));
    return touched;
  }

  private Set<IssueId> once(Piece said) {
    IssueId item = said.feedback();
    Set<IssueId> others = new HashSet<>(evidence.linkedTo(item));
    boolean counted = others.remove(item);
    if (counted == !others.isEmpty()) return Set.of();
    if (counted) return evidence.unlink(item, item);
    return feedbackLinks.placeOf(item).map(at -> evidence.link(said, at)).orElse(Set.of());
  }
}
