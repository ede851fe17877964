package io.roundtrip.notify.back;

import io.roundtrip.kernel.ContactId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Held to the same contract as the table. */
public final class InMemoryReturns implements Returns {
  private final Map<String, Return> rows = new LinkedHashMap<>();

  private Stream<Return> newestFirst() {
    List<Return> all = new java.util.ArrayList<>(rows.values());
    java.util.Collections.reverse(all);
    return all.stream();
  }

  @Override
  public synchronized Optional<Heard> find(String name) {
    return Optional.ofNullable(rows.get(name)).map(Return::heard);
  }

  @Override
  public synchronized boolean add(Return heard) {
    return rows.putIfAbsent(heard.name(), heard) == null;
  }

  @Override
  public synchronized List<Return> of(ContactId contact, Collection<Heard> which, int most) {
    return newestFirst()
        .filter(row -> contact.equals(row.contact()) && which.contains(row.heard()))
        .limit(most)
        .toList();
  }

  @Override
  public synchronized List<Return> aboutAfter(long mail, int most) {
    return newestFirst().filter(row -> row.mail() > Math.max(mail, 0)).limit(most).toList();
  }

  @Override
  public synchronized Map<Heard, Integer> since(Instant from) {
    Map<Heard, Integer> counts = new EnumMap<>(Heard.class);
    for (Heard heard : Heard.values())
      counts.put(
          heard,
          (int)
              rows.values().stream()
                  .filter(row -> row.heard() == heard && !row.at().isBefore(from))
                  .count());
    return counts;
  }

  @Override
  public synchronized Optional<Instant> last() {
    return rows.values().stream()
        .filter(row -> row.heard() != Heard.HALTED)
        .map(Return::at)
        .max(Comparator.naturalOrder());
  }
}
