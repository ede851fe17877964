package io.roundtrip.priority;

import io.roundtrip.kernel.IssueId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Items somebody looked at on this node, each at most once in ten minutes. Only in memory: a look
 * that is forgotten costs nothing but a later repair.
 */
final class Looked {
  private static final Duration FRESH = Duration.ofMinutes(10);
  private static final int MOST = 1000;

  private final Map<IssueId, Instant> recent =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<IssueId, Instant> eldest) {
          return size() > MOST;
        }
      };
  private final List<IssueId> waiting = new ArrayList<>();

  synchronized void at(IssueId item, Instant now) {
    Instant last = recent.get(item);
    if (last != null && last.plus(FRESH).isAfter(now)) return;
    recent.remove(item);
    recent.put(item, now);
    if (waiting.size() < MOST) waiting.add(item);
  }

  /** Since the last call. */
  synchronized List<IssueId> drain() {
    List<IssueId> drained = List.copyOf(waiting);
    waiting.clear();
    return drained;
  }
}
