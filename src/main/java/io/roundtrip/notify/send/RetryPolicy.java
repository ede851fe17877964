package io.roundtrip.notify.send;

import io.roundtrip.notify.OutboxEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * When a mail that was not delivered is tried again: a random moment up to the step, so that nodes
 * spread; for three days from its first try, however long it was held before.
 */
final class RetryPolicy {
  private static final Duration GIVE_UP = Duration.ofDays(3);
  private static final Duration LAST_STEP = Duration.ofHours(3);
  private static final List<Duration> STEPS =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofMinutes(30),
          Duration.ofHours(1),
          Duration.ofHours(2));

  private final DoubleSupplier random;

  /**
   * @param random 0 (inclusive) to 1 (exclusive)
   */
  RetryPolicy(DoubleSupplier random) {
    this.random = random;
  }

  /**
   * @param mail tried at least once
   * @return empty = give up
   */
  Optional<Instant> next(OutboxEntry mail, Instant now) {
    Instant at = now.plus(spread(step(mail.attempt())));
    return isOver(mail, at) ? Optional.empty() : Optional.of(at);
  }

  static boolean isOver(OutboxEntry mail, Instant now) {
    Instant first = mail.firstTry();
    return first != null && now.isAfter(first.plus(GIVE_UP));
  }

  /** Never sooner than half of the step, never later than the step. */
  private Duration spread(Duration step) {
    return step.dividedBy(2).plusMillis((long) (step.toMillis() / 2.0 * random.getAsDouble()));
  }

  static Duration step(int attempt) {
    return attempt <= STEPS.size() ? STEPS.get(attempt - 1) : LAST_STEP;
  }
}
