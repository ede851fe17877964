package io.roundtrip.canonical.suggest;

import io.roundtrip.kernel.IssueId;
import java.util.Collection;
import java.util.Map;

/** How much stands behind the issues of a short list, with what hangs below them. */
public interface Impacts {
  /**
   * Issues without any feedback are left out. One query.
   *
   * @param issues at most 500
   */
  Map<IssueId, Standing> of(Collection<IssueId> issues);
}
