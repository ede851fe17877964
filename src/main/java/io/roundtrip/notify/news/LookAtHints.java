package io.roundtrip.notify.news;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks where somebody hinted. A hint may come before its change is committed, so what shows
 * nothing new is looked at again some seconds later, three times.
 */
final class LookAtHints {
  private static final Logger LOG = LoggerFactory.getLogger(LookAtHints.class);
  private static final int MOST = 100;
  private static final int LOOKS = 3;
  private static final int HOPELESS = 20;
  private static final Duration STUCK = Duration.ofMinutes(1);

  private final Hints hints;
  private final Reconcile reconcile;
  private final Clock clock;

  LookAtHints(Hints hints, Reconcile reconcile, Clock clock) {
    this.hints = hints;
    this.reconcile = reconcile;
    this.clock = clock;
  }

  /** Answers when the next hint is due. */
  Instant run(BooleanSupplier goOn) {
    Instant now = clock.instant();
    List<Hint> waiting = hints.waiting(now.minus(STUCK), MOST);
    Instant next = waiting.size() < MOST ? Instant.MAX : now;
    for (Hint hint : waiting) {
      if (hint.due().isAfter(now)) return earlier(next, hint.due());
      if (goOn.getAsBoolean() && hints.take(hint, now)) next = earlier(next, look(hint, now));
    }
    return next;
  }

  /** One issue that cannot be read must not keep the others waiting. */
  private Instant look(Hint hint, Instant now) {
    try {
      Reconcile.Found found = reconcile.hinted(hint.issue(), hint.heard());
      boolean again = found == Reconcile.Found.NOTHING_NEW && hint.looks() < LOOKS;
      Instant next = again ? again(hint, now) : Instant.MAX;
      hints.drop(hint);
      return next;
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      LOG.warn("issue {} could not be looked at, try {}", hint.issue().value(), hint.version(), e);
      if (hint.version() > HOPELESS) hints.drop(hint);
      return Instant.MAX;
    }
  }

  /** After 3, 9 and 27 seconds. */
  private Instant again(Hint hint, Instant now) {
    Instant due = now.plusSeconds((long) Math.pow(3, hint.looks() + 1));
    hints.note(hint.issue(), hint.heard(), due, hint.looks() + 1);
    return due;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
