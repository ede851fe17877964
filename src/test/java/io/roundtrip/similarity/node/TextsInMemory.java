package io.roundtrip.similarity.node;

import io.roundtrip.similarity.Item;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Issues that a test writes; counts how often they are read. */
public final class TextsInMemory implements Texts {
  private final Map<Long, Item> items = new TreeMap<>();
  private final Map<Long, Instant> on = new HashMap<>();
  private final List<Long> read = new ArrayList<>();
  private final List<Long> updated = new ArrayList<>();
  private Runnable whileReading = () -> {};

  public void write(Item item) {
    items.put(item.id(), item);
  }

  public void delete(long issue) {
    items.remove(issue);
  }

  /** For a long time. */
  public void switchOn(long project) {
    switchOn(project, Instant.EPOCH);
  }

  public void switchOn(long project, Instant since) {
    on.put(project, since);
  }

  public void switchOff(long project) {
    on.remove(project);
  }

  public void whileReading(Runnable happens) {
    whileReading = happens;
  }

  public List<Long> read() {
    List<Long> so = List.copyOf(read);
    read.clear();
    return so;
  }

  @Override
  public Map<Long, Instant> projects() {
    return Map.copyOf(on);
  }

  @Override
  public long countOf(long project) {
    return issuesOf(project).size();
  }

  @Override
  public List<Long> issuesOf(long project) {
    return items.values().stream().filter(i -> i.project() == project).map(Item::id).toList();
  }

  /** As if by somebody of whom no event tells. */
  public void updated(long issue) {
    updated.add(issue);
  }

  @Override
  public List<Long> updatedSince(Instant moment, int most) {
    return updated.stream().distinct().limit(most).toList();
  }

  @Override
  public Map<Long, Item> read(Collection<Long> issues) {
    read.addAll(issues);
    whileReading.run();
    Map<Long, Item> found = new HashMap<>();
    for (Long issue : issues) {
      Item item = items.get(issue);
      if (item != null && on.containsKey(item.project())) found.put(issue, item);
    }
    return found;
  }
}
