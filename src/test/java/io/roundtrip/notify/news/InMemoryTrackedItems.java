package io.roundtrip.notify.news;

import io.roundtrip.kernel.IssueId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Held to the same contract as the table. */
public final class InMemoryTrackedItems implements TrackedItems {
  private final TreeMap<Long, Tracked> rows = new TreeMap<>();

  @Override
  public synchronized void begin(Tracked item) {
    rows.putIfAbsent(item.item().value(), item);
  }

  @Override
  public synchronized Optional<Tracked> find(IssueId item) {
    return Optional.ofNullable(rows.get(item.value()));
  }

  @Override
  public synchronized Set<IssueId> among(Collection<IssueId> items) {
    Set<IssueId> ours = new HashSet<>(items);
    ours.removeIf(item -> !rows.containsKey(item.value()));
    return ours;
  }

  @Override
  public synchronized List<Tracked> after(long last, int most) {
    return rows.tailMap(last, false).values().stream().limit(most).toList();
  }
}
