package io.roundtrip.canonical;

import io.roundtrip.kernel.IssueId;
import java.util.HashSet;
import java.util.Set;

/** Jira says: this issue may hang under another epic or parent. Its sub-tasks go with it. */
public final class PlaceItem {
  private final Evidence evidence;
  private final FeedbackLinks feedbackLinks;
  private final EvidenceNews news;

  PlaceItem(Evidence evidence, FeedbackLinks feedbackLinks, EvidenceNews news) {
    this.evidence = evidence;
    this.feedbackLinks = feedbackLinks;
    this.news = news;
  }

  public void on(IssueId item) {
    Set<IssueId> touched = new HashSet<>(place(item));
    for (IssueId child : feedbackLinks.childrenOf(item)) touched.addAll(place(child));
    news.of(touched);
  }

  private Set<IssueId> place(IssueId item) {
    return feedbackLinks.placeOf(item).map(evidence::place).orElse(Set.of());
  }
}
