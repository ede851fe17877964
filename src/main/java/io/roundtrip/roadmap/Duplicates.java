package io.roundtrip.roadmap;

import io.roundtrip.kernel.IssueId;
import java.util.Set;

/** The feedback that was merged into an item. */
@FunctionalInterface
public interface Duplicates {
  Set<IssueId> of(IssueId item);
}
