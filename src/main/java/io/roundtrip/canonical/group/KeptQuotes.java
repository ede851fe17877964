package io.roundtrip.canonical.group;

import io.roundtrip.kernel.IssueId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Quotes of merged feedback. Only added to: neither a split nor a later correction of the signal
 * changes what stands here.
 */
public interface KeptQuotes {
  void keep(List<KeptQuote> quotes);

  /**
   * Of each of these, what was kept last for this canonical. Chunks of 500; issues never merged
   * into it are absent.
   */
  Map<IssueId, KeptQuote> last(Collection<IssueId> feedback, IssueId canonical);
}
