package io.roundtrip.notify.news;

import io.roundtrip.kernel.ChangeId;
import io.roundtrip.kernel.IssueId;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Held to the same contract as the table. */
public final class InMemorySeenChanges implements SeenChanges {
  private final Map<IssueId, Set<ChangeId>> rows = new HashMap<>();

  @Override
  public synchronized Set<ChangeId> of(IssueId item) {
    return Set.copyOf(rows.getOrDefault(item, Set.of()));
  }

  @Override
  public synchronized void add(IssueId item, ChangeId change, Instant now) {
    rows.computeIfAbsent(item, id -> new HashSet<>()).add(change);
  }
}
