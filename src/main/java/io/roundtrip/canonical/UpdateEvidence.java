package io.roundtrip.canonical;

import io.roundtrip.kernel.IssueId;
import java.util.HashSet;
import java.util.Set;

/** A signal was recorded or corrected; if it is evidence already, the counts follow. */
public final class UpdateEvidence {
  private final Evidence evidence;
  private final Pieces pieces;
  private final OwnPiece own;
  private final EvidenceNews news;

  UpdateEvidence(Evidence evidence, Pieces pieces, OwnPiece own, EvidenceNews news) {
    this.evidence = evidence;
    this.pieces = pieces;
    this.own = own;
    this.news = news;
  }

  public void on(IssueId feedback) {
    Set<IssueId> touched = new HashSet<>(evidence.learn(pieces.known(Set.of(feedback))));
    touched.addAll(own.settle(feedback));
    news.of(touched);
  }
}
