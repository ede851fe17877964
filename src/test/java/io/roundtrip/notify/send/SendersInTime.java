package io.roundtrip.notify.send;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A node's senders by the clock of the world: while one waits for an answer, those that are woken
 * have their turns. As {@link io.roundtrip.host.Worker} does, who is at work passes a wake on.
 */
final class SendersInTime {
  private final World world;
  private final World.Node node;
  private final List<Instant> wakeAt;
  private final Set<Integer> busy = new HashSet<>();
  private final List<Integer> atOnce = new ArrayList<>();

  SendersInTime(World world, World.Node node) {
    this.world = world;
    this.node = node;
    wakeAt = new ArrayList<>(Collections.nCopies(node.senders.size(), Instant.MAX));
    node.woken = this::wake;
  }

  void wake(int sender, Duration delay) {
    if (sender == node.senders.size()) return;
    Instant at = world.now().plus(delay);
    if (at.isBefore(wakeAt.get(sender))) wakeAt.set(sender, at);
    if (busy.contains(sender)) wake(sender + 1, delay);
  }

  /** So long, a mail of whoever asks is with the server. */
  void pass(Duration time) {
    atOnce.add(busy.size());
    Instant end = world.now().plus(time);
    Optional<Integer> next = next(end);
    while (next.isPresent()) {
      turn(next.get(), end);
      next = next(end);
    }
    world.clock.pass(Duration.between(world.now(), later(end)));
  }

  private Instant later(Instant end) {
    return world.now().isAfter(end) ? world.now() : end;
  }

  private Optional<Integer> next(Instant end) {
    return IntStream.range(0, wakeAt.size())
        .boxed()
        .filter(sender -> !busy.contains(sender) && wakeAt.get(sender).isBefore(end))
        .min((one, other) -> wakeAt.get(one).compareTo(wakeAt.get(other)));
  }

  /** It ends with the first mail after this time: whoever waited for it goes on, too. */
  private void turn(int sender, Instant end) {
    world.clock.pass(Duration.between(world.now(), later(wakeAt.get(sender))));
    wakeAt.set(sender, Instant.MAX);
    busy.add(sender);
    Duration rest = node.senders.get(sender).run(() -> world.now().isBefore(end));
    busy.remove(sender);
    Instant again = world.now().isBefore(end) ? world.now().plus(rest) : world.now();
    if (again.isBefore(wakeAt.get(sender))) wakeAt.set(sender, again);
  }

  /** How many had a mail with the server, each time that one more had. */
  List<Integer> atOnce() {
    return atOnce;
  }
}
