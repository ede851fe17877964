package io.roundtrip.canonical;

import io.roundtrip.kernel.IssueId;
import java.time.Clock;
import java.util.Set;
import java.util.function.Consumer;

/** Jira says: the link, or one of the issues, is gone. */
public final class UnlinkEvidence {
  private final Evidence evidence;
  private final Clock clock;
  private final Consumer<EvidenceChanged> changed;

  public UnlinkEvidence(Evidence evidence, Clock clock, Consumer<EvidenceChanged> changed) {
    this.evidence = evidence;
    this.clock = clock;
    this.changed = changed;
  }

  public void on(IssueId feedback, IssueId item) {
    tell(evidence.unlink(feedback, item));
  }

  public void deleted(IssueId issue) {
    tell(evidence.forget(issue));
  }

  private void tell(Set<IssueId> touched) {
    if (!touched.isEmpty()) changed.accept(new EvidenceChanged(touched, clock.instant()));
  }
}
