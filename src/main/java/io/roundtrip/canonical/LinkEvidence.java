package io.roundtrip.canonical;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.signals.Signals;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Jira says: this feedback is evidence for this item. */
public final class LinkEvidence {
  private final Evidence evidence;
  private final FeedbackLinks feedbackLinks;
  private final Pieces pieces;
  private final OwnPiece own;
  private final Clock clock;
  private final Consumer<EvidenceChanged> changed;

  public LinkEvidence(
      Evidence evidence,
      FeedbackLinks feedbackLinks,
      Signals signals,
      Clock clock,
      Consumer<EvidenceChanged> changed) {
    this.evidence = evidence;
    this.feedbackLinks = feedbackLinks;
    this.pieces = new Pieces(signals, clock);
    this.own = new OwnPiece(evidence, feedbackLinks, signals);
    this.clock = clock;
    this.changed = changed;
  }

  public void on(IssueId feedback, IssueId item) {
    feedbackLinks.placeOf(item).ifPresent(place -> link(feedback, place));
  }

  private void link(IssueId feedback, Place place) {
    Set<IssueId> touched = new HashSet<>(evidence.link(pieces.of(feedback), place));
    touched.addAll(own.settle(place.item()));
    if (!touched.isEmpty()) changed.accept(new EvidenceChanged(touched, clock.instant()));
  }
}
