package io.roundtrip.canonical;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.signals.Signals;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Jira says: the link, or one of the issues, is gone. */
public final class UnlinkEvidence {
  private final Evidence evidence;
  private final OwnPiece own;
  private final Clock clock;
  private final Consumer<EvidenceChanged> changed;

  public UnlinkEvidence(
      Evidence evidence,
      FeedbackLinks feedbackLinks,
      Signals signals,
      Clock clock,
      Consumer<EvidenceChanged> changed) {
    this.evidence = evidence;
    this.own = new OwnPiece(evidence, feedbackLinks, signals);
    this.clock = clock;
    this.changed = changed;
  }

  public void on(IssueId feedback, IssueId item) {
    Set<IssueId> touched = new HashSet<>(evidence.unlink(feedback, item));
    touched.addAll(own.settle(item));
    tell(touched);
  }

  public void deleted(IssueId issue) {
    Set<IssueId> items = evidence.itemsOf(issue);
    Set<IssueId> touched = new HashSet<>(evidence.forget(issue));
    for (IssueId item : items) if (!item.equals(issue)) touched.addAll(own.settle(item));
    tell(touched);
  }

  private void tell(Set<IssueId> touched) {
    if (!touched.isEmpty()) changed.accept(new EvidenceChanged(touched, clock.instant()));
  }
}
