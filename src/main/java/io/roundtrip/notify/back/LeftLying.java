package io.roundtrip.notify.back;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What this node left in the mailbox, which Jira hands over again at every fetch. An hour after it
 * was there last it is forgotten; when full, what comes is looked up as before.
 */
final class LeftLying {
  static final int MOST = 1_000;
  static final Duration KEPT = Duration.ofHours(1);

  private record Seen(Heard heard, Instant at) {}

  private final Clock clock;
  private final Map<String, Seen> longestAgoFirst = new LinkedHashMap<>();

  LeftLying(Clock clock) {
    this.clock = clock;
  }

  synchronized Optional<Heard> find(String name) {
    Seen seen = longestAgoFirst.remove(name);
    if (seen == null) return Optional.empty();
    longestAgoFirst.put(name, new Seen(seen.heard(), clock.instant()));
    return Optional.of(seen.heard());
  }

  /** What is deleted now does not come again. */
  synchronized void add(String name, Heard heard) {
    if (heard.isDone()) return;
    forgetOld();
    if (longestAgoFirst.size() < MOST) longestAgoFirst.put(name, new Seen(heard, clock.instant()));
  }

  private void forgetOld() {
    Instant old = clock.instant().minus(KEPT);
    Iterator<Seen> each = longestAgoFirst.values().iterator();
    while (each.hasNext() && each.next().at().isBefore(old)) each.remove();
  }
}
