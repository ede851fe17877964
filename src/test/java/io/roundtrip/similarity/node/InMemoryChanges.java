package io.roundtrip.similarity.node;

import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Ids may be taken first and committed later, as in a database. */
public final class InMemoryChanges implements Changes {
  private final NavigableMap<Long, Change> rows = new TreeMap<>();
  private long last;

  @Override
  public synchronized void add(long issue, Instant at) {
    commit(takeId(), issue, at);
  }

  public synchronized long takeId() {
    return ++last;
  }

  public synchronized void commit(long id, long issue, Instant at) {
    rows.put(id, new Change(id, issue, at));
  }

  @Override
  public synchronized List<Change> after(long id, int most) {
    return rows.tailMap(id, false).values().stream().limit(most).toList();
  }

  @Override
  public synchronized int countAfter(long id) {
    return rows.tailMap(id, false).size();
  }

  @Override
  public synchronized long newest() {
    return rows.isEmpty() ? 0 : rows.lastKey();
  }

  @Override
  public synchronized long oldest() {
    return rows.isEmpty() ? 0 : rows.firstKey();
  }

  @Override
  public synchronized long lastBefore(Instant moment) {
    return rows.values().stream()
        .filter(row -> row.at().isBefore(moment))
        .mapToLong(Change::id)
        .max()
        .orElse(0);
  }

  @Override
  public synchronized void prune(Instant moment) {
    long last = lastBefore(moment);
    rows.values().removeIf(row -> row.id() < last && row.at().isBefore(moment));
  }
}
