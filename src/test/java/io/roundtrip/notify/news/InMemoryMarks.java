package io.roundtrip.notify.news;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Held to the same contract as the table. */
public final class InMemoryMarks implements Marks {
  private final Map<String, Mark> rows = new HashMap<>();

  @Override
  public synchronized void put(String name, Instant at, String detail) {
    rows.put(name, new Mark(at, detail));
  }

  @Override
  public synchronized Optional<Mark> find(String name) {
    return Optional.ofNullable(rows.get(name));
  }
}
