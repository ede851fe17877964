package io.roundtrip.notify.news;

import io.roundtrip.kernel.IssueId;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Held to the same contract as the table. */
public final class InMemoryHints implements Hints {
  private record Held(Hint hint, String key, Instant taken) {}

  private final Map<Long, Held> rows = new LinkedHashMap<>();
  private long next = 1;

  @Override
  public synchronized void note(IssueId issue, Instant heard, Instant due, int looks) {
    String key = Long.toString(issue.value());
    for (Held held : rows.values()) {
      if (!held.key().equals(key)) continue;
      Hint h = held.hint();
      if (looks == 0)
        rows.put(
            h.id(),
            new Held(new Hint(h.id(), h.version(), issue, heard, due, 0), key, held.taken()));
      return;
    }
    rows.put(next, new Held(new Hint(next, 0, issue, heard, due, looks), key, Instant.EPOCH));
    next++;
  }

  @Override
  public synchronized boolean isFresh(IssueId issue) {
    return rows.values().stream()
        .map(Held::hint)
        .anyMatch(hint -> hint.issue().equals(issue) && hint.looks() == 0);
  }

  @Override
  public synchronized List<Hint> waiting(Instant stuck, int most) {
    return rows.values().stream()
        .filter(held -> held.taken().isBefore(stuck))
        .map(Held::hint)
        .sorted(Comparator.comparing(Hint::due))
        .limit(most)
        .toList();
  }

  @Override
  public synchronized boolean take(Hint hint, Instant now) {
    Held held = rows.get(hint.id());
    if (held == null || held.hint().version() != hint.version()) return false;
    Hint h = held.hint();
    Hint taken = new Hint(h.id(), h.version() + 1, h.issue(), h.heard(), h.due(), h.looks());
    rows.put(h.id(), new Held(taken, "taken-" + h.id(), now));
    return true;
  }

  @Override
  public synchronized void drop(Hint taken) {
    rows.remove(taken.id());
  }
}
