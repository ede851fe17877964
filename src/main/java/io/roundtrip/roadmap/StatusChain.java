package io.roundtrip.roadmap;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts the changes of an issue into the order in which they happened, whatever the clocks of the
 * nodes said: each begins where the one before it ended, and the last one ended where the issue is
 * now. Where the times fit that, they decide; so do they where nothing does.
 */
final class StatusChain {
  private static final Comparator<StatusChange> OLDEST_FIRST =
      Comparator.comparing(StatusChange::at).thenComparing(change -> change.id().value());

  private StatusChain() {}

  static List<StatusChange> of(List<StatusChange> changes, String status) {
    List<StatusChange> byTime = changes.stream().sorted(OLDEST_FIRST).toList();
    if (isChain(byTime, status)) return byTime;
    List<StatusChange> chain = backwards(byTime, status);
    return chain.size() == byTime.size() ? chain : endingThere(byTime, status);
  }

  static boolean isChain(List<StatusChange> changes, String status) {
    String then = null;
    for (StatusChange change : changes) {
      if (then != null && !then.equals(change.from())) return false;
      then = change.to();
    }
    return then == null || then.equals(status);
  }

  /**
   * A trail through all of them from its end (Hierholzer), the newest first where there is a
   * choice.
   */
  private static List<StatusChange> backwards(List<StatusChange> byTime, String status) {
    Map<String, Deque<StatusChange>> ledTo = new HashMap<>();
    for (StatusChange change : byTime)
      ledTo.computeIfAbsent(change.to(), to -> new ArrayDeque<>()).push(change);
    Deque<Step> open = new ArrayDeque<>();
    List<StatusChange> trail = new ArrayList<>();
    open.push(new Step(status, null));
    while (!open.isEmpty()) {
      Deque<StatusChange> left = ledTo.get(open.element().at());
      if (left != null && !left.isEmpty()) {
        StatusChange change = left.pop();
        open.push(new Step(change.from(), change));
      } else {
        StatusChange change = open.pop().by();
        if (change != null) trail.add(change);
      }
    }
    return isChain(trail, status) ? trail : List.of();
  }

  private record Step(String at, @Nullable StatusChange by) {}

  private static List<StatusChange> endingThere(List<StatusChange> byTime, String status) {
    List<StatusChange> all = new ArrayList<>(byTime);
    for (int i = all.size() - 1; i >= 0; i--) {
      if (!all.get(i).to().equals(status)) continue;
      all.add(all.remove(i));
      break;
    }
    return all;
  }
}
