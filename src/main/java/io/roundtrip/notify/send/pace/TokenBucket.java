package io.roundtrip.notify.send.pace;

import java.time.Duration;
import java.time.Instant;

/**
 * So many in a minute, and a minute's worth at once. It counts in time: the moment at which it is
 * full again moves on with each token. Not safe for several threads.
 */
final class TokenBucket {
  private static final long MINUTE = Duration.ofMinutes(1).toNanos();
  private Instant full = Instant.MIN;

  /**
   * When the next token is there: now, or later.
   *
   * @param perMinute 0 = no limit
   */
  Instant next(double perMinute, Instant now) {
    if (perMinute <= 0) return now;
    long atOnce = Math.max(1, (long) perMinute);
    Instant there = later(full, now).minus(step(perMinute).multipliedBy(atOnce - 1));
    return later(there, now);
  }

  /** Takes the next token, also one that is not there yet; answers when it is. */
  Instant take(double perMinute, Instant now) {
    Instant there = next(perMinute, now);
    if (perMinute > 0) full = later(full, now).plus(step(perMinute));
    return there;
  }

  private static Duration step(double perMinute) {
    return Duration.ofNanos((long) (MINUTE / perMinute));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
