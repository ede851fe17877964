package io.roundtrip.canonical;

import io.roundtrip.kernel.IssueId;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Jira says: this issue may hang under another epic or parent. Its sub-tasks go with it. */
public final class PlaceItem {
  private final Evidence evidence;
  private final FeedbackLinks feedbackLinks;
  private final Clock clock;
  private final Consumer<EvidenceChanged> changed;

  public PlaceItem(
      Evidence evidence,
      FeedbackLinks feedbackLinks,
      Clock clock,
      Consumer<EvidenceChanged> changed) {
    this.evidence = evidence;
    this.feedbackLinks = feedbackLinks;
    this.clock = clock;
    this.changed = changed;
  }

  public void on(IssueId item) {
    Set<IssueId> touched = new HashSet<>(place(item));
    for (IssueId child : feedbackLinks.childrenOf(item)) touched.addAll(place(child));
    if (!touched.isEmpty()) changed.accept(new EvidenceChanged(touched, clock.instant()));
  }

  private Set<IssueId> place(IssueId item) {
    return feedbackLinks.placeOf(item).map(evidence::place).orElse(Set.of());
  }
}
