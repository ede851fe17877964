package io.roundtrip.canonical;

import io.roundtrip.kernel.IssueId;
import java.util.HashSet;
import java.util.Set;

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

  public void on(IssueId feedback, IssueId item) {
    Set<IssueId> touched = new HashSet<>(keep.link(feedback, item));
    touched.addAll(keep.learn(feedback, item, own));
    news.of(touched);
  }
}
