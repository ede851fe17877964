package io.roundtrip.notify.news;

import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.IssueId;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * Changes of tracked items that are dealt with. A set, not a "last id": ids are not given in the
 * order of commits.
 */
public interface SeenChanges {
  /** A change older than this counts as dealt with; only a little later its mark is deleted. */
  Duration KEPT = Duration.ofDays(90);

  Set<ChangeId> of(IssueId item);

  /** Safe to repeat; two nodes may race. */
  void add(IssueId item, ChangeId change, Instant now);
}
