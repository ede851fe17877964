package io.roundtrip.host;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Whether the key is lost, for workers: a loss is asked again soon, its absence now and then. */
final class LostLately implements BooleanSupplier {
  static final Duration NOW_AND_THEN = Duration.ofMinutes(5);

  private final BooleanSupplier store;
  private final Clock clock;
  private boolean lost;
  private Instant next = Instant.MIN;

  LostLately(BooleanSupplier store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public synchronized boolean getAsBoolean() {
    Instant now = clock.instant();
    if (now.isBefore(next)) return lost;
    lost = store.getAsBoolean();
    next = now.plus(lost ? Workers.REST : NOW_AND_THEN);
    return lost;
  }
}
