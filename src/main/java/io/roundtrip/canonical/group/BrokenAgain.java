package io.roundtrip.canonical.group;

import io.roundtrip.kernel.IssueId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** Which feedback was merged into something shipped because it is broken again. */
@FunctionalInterface
public interface BrokenAgain {
  /** When each of these was merged so; all others are absent. */
  Map<IssueId, Instant> of(Collection<IssueId> feedback);
}
