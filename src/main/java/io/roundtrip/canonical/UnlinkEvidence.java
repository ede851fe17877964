package io.roundtrip.canonical;

import io.roundtrip.kernel.IssueId;
import java.util.HashSet;
import java.util.Set;

/** Jira says: the link, or one of the issues, is gone. */
public final class UnlinkEvidence {
  private final Evidence evidence;
  private final KeepInStep keep;
  private final OwnPiece own;
  private final EvidenceNews news;

  UnlinkEvidence(Evidence evidence, KeepInStep keep, OwnPiece own, EvidenceNews news) {
    this.evidence = evidence;
    this.keep = keep;
    this.own = own;
    this.news = news;
  }

  public void on(IssueId feedback, IssueId item) {
    Set<IssueId> touched = new HashSet<>(keep.link(feedback, item));
    touched.addAll(own.settle(item));
    news.of(touched);
  }

  public void deleted(IssueId issue) {
    Set<IssueId> items = evidence.itemsOf(issue);
    Set<IssueId> touched = new HashSet<>(evidence.forget(issue));
    for (IssueId item : items) if (!item.equals(issue)) touched.addAll(own.settle(item));
    news.of(touched);
  }
}
