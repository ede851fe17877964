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

  /** For those who cannot look meanwhile: when the mail server took it the next time. */
  void taken(Fault fault, List<Talk> delivered) {
    for (Standing row : fault.hands())
      delivered.stream()
          .filter(talk -> talk.to().equals(row.to()) && !talk.life().equals(fault.life()))
          .mapToLong(talk -> talk.at(Talk.Step.TAKEN) - fault.at())
          .filter(time -> time > 0)
          .min()
          .ifPresent(times::add);
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
