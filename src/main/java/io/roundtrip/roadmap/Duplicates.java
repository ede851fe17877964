package io.roundtrip.roadmap;

import io.roundtrip.kernel.IssueId;
import java.util.Set;

/** The feedback that was merged into an item. */
@FunctionalInterface
public interface Duplicates {
  Set<IssueId> of(IssueId item);

  /** Of these, what asked for what shipped then, and did not find it broken since. */
  default Set<IssueId> of(ItemShipped fact) {
    return of(fact.item());
  }
}
