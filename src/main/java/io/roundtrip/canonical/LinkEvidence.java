package io.roundtrip.canonical;

import io.roundtrip.kernel.IssueId;
import java.util.HashSet;
import java.util.Set;

/** Jira says: this feedback is evidence for this item. */
public final class LinkEvidence {
  private final Evidence evidence;
  private final FeedbackLinks feedbackLinks;
  private final Pieces pieces;
  private final OwnPiece own;
  private final EvidenceNews news;

  LinkEvidence(
      Evidence evidence,
      FeedbackLinks feedbackLinks,
      Pieces pieces,
      OwnPiece own,
      EvidenceNews news) {
    this.evidence = evidence;
    this.feedbackLinks = feedbackLinks;
    this.pieces = pieces;
    this.own = own;
    this.news = news;
  }

  public void on(IssueId feedback, IssueId item) {
    feedbackLinks.placeOf(item).ifPresent(place -> link(feedback, place));
  }

  private void link(IssueId feedback, Place place) {
    Set<IssueId> touched = new HashSet<>(evidence.link(pieces.of(feedback), place));
    touched.addAll(own.settle(place.item()));
    news.of(touched);
  }
}
