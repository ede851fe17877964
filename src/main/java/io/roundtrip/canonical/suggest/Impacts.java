package io.roundtrip.canonical.suggest;

import io.roundtrip.kernel.IssueId;
import java.util.Collection;
import java.util.Map;

/** How many customers stand behind the issues of a short list. */
public interface Impacts {
  /**
   * Distinct accounts; a known person without account counts as one. Issues without any are left
   * out. One query.
   *
   * @param issues at most 500
   */
  Map<IssueId, Integer> accountsOf(Collection<IssueId> issues);
}
