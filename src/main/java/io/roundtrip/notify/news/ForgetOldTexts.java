package io.roundtrip.notify.news;

import io.roundtrip.notify.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/**
 * The words of mails that ended, or began to wait, a month ago are deleted; who was told what
 * stays.
 */
final class ForgetOldTexts {
  private static final Duration KEPT = Duration.ofDays(30);
  private static final Duration PAUSE = Duration.ofHours(6);
  private static final int MOST = 500;

  private final Outbox outbox;
  private final Clock clock;
  private Instant next = Instant.MIN;

  ForgetOldTexts(Outbox outbox, Clock clock) {
    this.outbox = outbox;
    this.clock = clock;
  }

  /** A piece; true while there is more. Once all are gone, it rests for some hours. */
  boolean goOn(BooleanSupplier goOn) {
    Instant now = clock.instant();
    if (now.isBefore(next) || !goOn.getAsBoolean()) return false;
    next = now.plus(PAUSE);
    if (outbox.forgetTexts(now.minus(KEPT), MOST) < MOST) return false;
    next = now;
    return true;
  }
}
