package io.roundtrip.canonical.suggest;

import io.roundtrip.kernel.IssueId;
import java.util.Collection;
import java.util.Map;

/** Counts for short lists. */
public interface Standings {
  /**
   * Issues without any are left out. Two queries.
   *
   * @param issues at most 500
   */
  Map<IssueId, Standing> of(Collection<IssueId> issues);
}
