package io.roundtrip.notify.news;

import io.roundtrip.host.Worker;
import io.roundtrip.notify.Rulebook;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/**
 * A turn of the news worker: look where somebody hinted, end what is due, go on with the sweep,
 * forget old texts.
 */
final class NewsTurn implements Worker.Turn {
  private static final Duration IDLE = Duration.ofSeconds(60);

  private final Rulebook rulebook;
  private final LookAtHints hints;
  private final EndUndoWindows windows;
  private final FullSweep sweep;
  private final ForgetOldTexts texts;
  private final Clock clock;

  NewsTurn(
      Rulebook rulebook,
      LookAtHints hints,
      EndUndoWindows windows,
      FullSweep sweep,
      ForgetOldTexts texts,
      Clock clock) {
    this.rulebook = rulebook;
    this.hints = hints;
    this.windows = windows;
    this.sweep = sweep;
    this.texts = texts;
    this.clock = clock;
  }

  @Override
  public Duration run(BooleanSupplier goOn) {
    rulebook.on();
    Instant nextHint = hints.run(goOn);
    windows.run(goOn);
    if (sweep.goOn(goOn) || texts.goOn(goOn)) return Duration.ZERO;
    Instant nextEnd = windows.next();
    return until(nextHint.isBefore(nextEnd) ? nextHint : nextEnd);
  }

  private Duration until(Instant next) {
    if (next.equals(Instant.MAX)) return IDLE;
    Duration left = Duration.between(clock.instant(), next);
    if (left.compareTo(IDLE) > 0) return IDLE;
    return left.isNegative() ? Duration.ofSeconds(1) : left.plusMillis(5);
  }
}
