package io.roundtrip.priority;

import io.roundtrip.kernel.IssueId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Items to look at soon, noted on this node, each at most once in a while. Only in memory: a note
 * that is forgotten costs nothing but a later repair.
 */
final class Debounced {
  private static final int MOST = 1000;

  private final Duration fresh;
  private final Map<IssueId, Instant> recent =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<IssueId, Instant> eldest) {
          return size() > MOST;
        }
      };
  private final Map<IssueId, Instant> waiting = new LinkedHashMap<>();

  /**
   * Empty at first.
   *
   * @param fresh how long a noted item is not noted again
   */
  Debounced(Duration fresh) {
    this.fresh = fresh;
  }

  synchronized void at(IssueId item, Instant now) {
    Instant last = recent.get(item);
    if (last != null && last.plus(fresh).isAfter(now)) return;
    recent.remove(item);
    recent.put(item, now);
    if (waiting.size() < MOST) waiting.put(item, now);
  }

  /** Takes out what was noted at this moment or before. */
  synchronized List<IssueId> drain(Instant settled) {
    List<IssueId> drained = new ArrayList<>();
    waiting.forEach(
        (item, noted) -> {
          if (!noted.isAfter(settled)) drained.add(item);
        });
    drained.forEach(waiting::remove);
    return drained;
  }
}
