package io.roundtrip.canonical;

import io.roundtrip.kernel.IssueId;

/** A signal was recorded or corrected; if it is evidence already, the counts follow. */
public final class UpdateEvidence {
  private final KeepInStep keep;
  private final OwnPiece own;
  private final EvidenceNews news;

  UpdateEvidence(KeepInStep keep, OwnPiece own, EvidenceNews news) {
    this.keep = keep;
    this.own = own;
    this.news = news;
  }

  public void on(IssueId feedback) {
    news.of(keep.learn(feedback, own));
  }
}
