package io.roundtrip.notify.news;

import io.roundtrip.kernel.IssueId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Held to the same contract as the table. */
public final class InMemoryCycles implements Cycles {
  private final Map<Long, Cycle> rows = new TreeMap<>();
  private long next = 1;

  @Override
  public synchronized boolean open(Cycle fresh) {
    if (rows.values().stream()
        .anyMatch(c -> c.step() == Cycle.Step.OPEN && c.item().equals(fresh.item()))) return false;
    rows.put(next, withId(fresh, next));
    next++;
    return true;
  }

  private static Cycle withId(Cycle c, long id) {
    return new Cycle(
        id,
        c.version(),
        c.item(),
        c.project(),
        c.step(),
        c.from(),
        c.to(),
        c.first(),
        c.last(),
        c.ends(),
        c.changes(),
        c.outcome(),
        c.told());
  }

  @Override
  public synchronized List<Cycle> of(IssueId item, int most) {
    return rows.values().stream()
        .filter(cycle -> cycle.item().equals(item))
        .sorted(Comparator.comparing(Cycle::id).reversed())
        .limit(most)
        .toList();
  }

  @Override
  public synchronized List<Cycle> toFinish(Instant now, int most) {
    return rows.values().stream()
        .filter(
            c ->
                c.step() == Cycle.Step.CLOSED
                    || (c.step() == Cycle.Step.OPEN && !c.ends().isAfter(now)))
        .limit(most)
        .toList();
  }

  @Override
  public synchronized Instant nextEnd() {
    return rows.values().stream()
        .filter(c -> c.step() == Cycle.Step.OPEN)
        .map(Cycle::ends)
        .min(Comparator.naturalOrder())
        .orElse(Instant.MAX);
  }

  @Override
  public synchronized boolean move(Cycle now, Cycle then) {
    Cycle there = rows.get(now.id());
    if (there == null || there.version() != now.version()) return false;
    rows.put(now.id(), then);
    return true;
  }

  public synchronized List<Cycle> all() {
    return List.copyOf(rows.values());
  }
}
