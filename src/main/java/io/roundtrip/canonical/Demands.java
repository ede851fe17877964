package io.roundtrip.canonical;

import io.roundtrip.kernel.IssueId;

/** Counts who stands behind an item and everything below it. One query. */
public final class Demands {
  private final Evidence evidence;

  public Demands(Evidence evidence) {
    this.evidence = evidence;
  }

  public Demand of(IssueId item) {
    return Demand.of(item, evidence.of(item));
  }
}
