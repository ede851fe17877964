package io.roundtrip.canonical;

import io.roundtrip.kernel.IssueId;

/** Jira says: this feedback is evidence for this item. */
public final class LinkEvidence {
  private final KeepInStep keep;
  private final OwnPiece own;
  private final EvidenceNews news;

  LinkEvidence(KeepInStep keep, OwnPiece own, EvidenceNews news) {
    this.keep = keep;
    this.own = own;
    this.news = news;
  }

  /** Just now. */
  public void on(IssueId feedback, IssueId item) {
    news.of(keep.link(feedback, item, own));
  }

  /** The same to whoever may have heard it before. */
  public void again(IssueId feedback, IssueId item) {
    if (!keep.isCounted(feedback, item)) on(feedback, item);
  }
}
