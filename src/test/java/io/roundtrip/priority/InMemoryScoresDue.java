package io.roundtrip.priority;

import io.roundtrip.kernel.IssueId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Waiting items in memory; may be trusted, it passes the contract. */
public final class InMemoryScoresDue implements ScoresDue {
  private final Map<IssueId, Due> waiting = new LinkedHashMap<>();
  private final Map<IssueId, Instant> marked = new HashMap<>();

  @Override
  public void mark(Collection<IssueId> items, Why why, Instant now) {
    for (IssueId item : items) {
      marked.put(item, now);
      waiting.merge(
          item,
          new Due(item, why, 1),
          (old, fresh) -> new Due(item, why == Why.RECOUNT ? why : old.why(), old.mark() + 1));
    }
  }

  @Override
  public List<Due> next(int most, Instant settled) {
    return waiting.values().stream()
        .filter(due -> !marked.get(due.item()).isAfter(settled))
        .limit(most)
        .toList();
  }

  @Override
  public void done(Due due) {
    waiting.values().removeIf(due::equals);
  }
}
