package io.roundtrip.notify.send;

import java.time.Duration;
import java.time.Instant;

/**
 * Keeps one node from hammering a mail server that does not answer: after five failures in a row
 * nothing is tried for a minute, then one mail; each further failure doubles the pause up to 15
 * minutes.
 */
final class CircuitBreaker {
  static final int FAILURES = 5;
  static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
  static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

  private int failures;
  private Instant openUntil = Instant.MIN;

  synchronized boolean lets(Instant now) {
    return !now.isBefore(openUntil);
  }

  synchronized void worked() {
    failures = 0;
    openUntil = Instant.MIN;
  }

  /** Whatever it counted, nothing is tried for a pause. */
  synchronized void open(Instant now) {
    failures = Math.max(failures, FAILURES - 1);
    openUntil = failed(now);
  }

  /** The server failed; answers when to try again. */
  synchronized Instant failed(Instant now) {
    failures++;
    int over = Math.max(0, Math.min(8, failures - FAILURES));
    Duration pause = FIRST_PAUSE.multipliedBy(1L << over);
    if (pause.compareTo(LONGEST_PAUSE) > 0) pause = LONGEST_PAUSE;
    if (failures >= FAILURES) openUntil = now.plus(pause);
    return now.plus(failures >= FAILURES ? pause : Duration.ofSeconds(5L * failures));
  }
}
