package io.roundtrip.notify.crash;

import io.roundtrip.notify.OutboxEntry;
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
    for (OutboxEntry row : fault.hands()) left.put(row.id(), new Left(fault.at(), row.version()));
  }

  void look(SharedOutbox outbox) throws SQLException {
    if (left.isEmpty()) return;
    long now = System.nanoTime();
    outbox
        .versions(left.keySet())
        .forEach(
            (row, version) -> {
              Left before = left.get(row);
              if (version == before.version()) return;
              left.remove(row);
              times.add(now - before.since());
            });
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
