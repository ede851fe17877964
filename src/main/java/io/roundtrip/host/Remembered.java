package io.roundtrip.host;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value read from the store and kept for some seconds, so that a question asked on every event
 * costs nothing.
 */
public final class Remembered<T> {
  private record Read<T>(T value, Instant at) {}

  private final Supplier<T> store;
  private final Duration age;
  private final Clock clock;
  private volatile @Nullable Read<T> last;

  public Remembered(Supplier<T> store, Duration age, Clock clock) {
    this.store = store;
    this.age = age;
    this.clock = clock;
  }

  /** At most {@code age} old. */
  public T get() {
    return within(age);
  }

  /** At most so old. */
  public T within(Duration longest) {
    Read<T> read = last;
    Instant now = clock.instant();
    return read == null || read.at().plus(longest).isBefore(now) ? fresh() : read.value();
  }

  /** However old; empty before the first. */
  public Optional<T> last() {
    return Optional.ofNullable(last).map(Read::value);
  }

  /** Read now. */
  public T fresh() {
    Read<T> read = new Read<>(store.get(), clock.instant());
    last = read;
    return read.value();
  }
}
