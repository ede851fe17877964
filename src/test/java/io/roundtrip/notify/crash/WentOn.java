package io.roundtrip.notify.crash;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How long what a killed node had in hand lay there. */
final class WentOn {
  private record Left(long since, int version) {}

  private final Map<Long, Left> left = new HashMap<>();
  private final List<Long> times = new ArrayList<>();

  void left(Fault fault) {
    for (Standing row : fault.hands()) left.put(row.id(), new Left(fault.at(), row.version()));
  }

  void look(OutboxEye outbox) throws SQLException {
    if (!left.isEmpty()) look(outbox.versions(left.keySet()));
  }

  /** These are the versions by now. */
  void look(Map<Long, Integer> versions) {
    long now = System.nanoTime();
    left.entrySet()
        .removeIf(
            each -> {
              Left before = each.getValue();
              boolean same = before.version() == versions.getOrDefault(each.getKey(), -1);
              if (!same) times.add(now - before.since());
              return !same;
            });
  }

  /** There is nothing in anybody's hands. */
  void nothingLies() {
    look(Map.of());
  }

  int rows() {
    return times.size();
  }

  Duration longest() {
    return share(1);
  }

  /** As long as this share of them waited at most. */
  Duration share(double part) {
    List<Long> sorted = times.stream().sorted().toList();
    if (sorted.isEmpty()) return Duration.ZERO;
    int at = (int) Math.ceil(part * sorted.size()) - 1;
    return Duration.ofNanos(sorted.get(Math.max(0, at)));
  }
}
