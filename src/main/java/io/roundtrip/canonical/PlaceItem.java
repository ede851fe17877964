package io.roundtrip.canonical;

import io.roundtrip.kernel.IssueId;
import java.util.HashSet;
import java.util.Set;

/** Jira says: this issue may hang under another epic or parent. Its sub-tasks go with it. */
public final class PlaceItem {
  private final KeepInStep keep;
  private final FeedbackLinks feedbackLinks;
  private final EvidenceNews news;

  PlaceItem(KeepInStep keep, FeedbackLinks feedbackLinks, EvidenceNews news) {
    this.keep = keep;
    this.feedbackLinks = feedbackLinks;
    this.news = news;
  }

  public void on(IssueId item) {
    Set<IssueId> touched = new HashSet<>(keep.place(item));
    for (IssueId child : feedbackLinks.childrenOf(item)) touched.addAll(keep.place(child));
    news.of(touched);
  }
}
