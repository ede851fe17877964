package io.roundtrip.notify.news;

import io.roundtrip.kernel.IssueId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Held to the same contract as the table. */
public class InMemoryTrackedItems implements TrackedItems {
  private final TreeMap<Long, Tracked> rows = new TreeMap<>();
  private final List<IssueId> order = new ArrayList<>();

  @Override
  public synchronized void begin(Tracked item) {
    if (rows.putIfAbsent(item.item().value(), item) == null) order.add(item.item());
  }

  @Override
  public synchronized void end(IssueId item) {
    rows.remove(item.value());
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

  @Override
  public synchronized List<Begun> begunAfter(long row, int most) {
    List<Begun> begun = new ArrayList<>();
    long number = 0;
    for (IssueId item : order)
      if (++number > row && begun.size() < most) begun.add(new Begun(number, item));
    return begun;
  }
}
