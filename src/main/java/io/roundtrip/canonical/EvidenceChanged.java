package io.roundtrip.canonical;

import io.roundtrip.kernel.IssueId;
import java.time.Instant;
import java.util.Set;

/** The evidence of these items is another than before. May be told twice. */
public record EvidenceChanged(Set<IssueId> items, Instant at) {
  public EvidenceChanged {
    items = Set.copyOf(items);
  }
}
