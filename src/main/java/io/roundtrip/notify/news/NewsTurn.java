package io.roundtrip.notify.news;

import io.roundtrip.host.Worker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * A turn of the news worker: look where somebody hinted, end what is due, go on with the sweep,
 * forget old texts.
 */
final class NewsTurn implements Worker.Turn {
  private static final Duration IDLE = Duration.ofSeconds(60);

  private static final Duration MORE = Duration.ofMinutes(1);

  /** Hints of a node that died; the sweep finds their changes sooner. */
  private static final Duration LEFT_BY_OTHERS = Duration.ofMinutes(2);

  private final LookAtHints hints;
  private final EndUndoWindows windows;
  private final FullSweep sweep;
  private final ForgetOldTexts texts;
  private final Runnable follow;
  private final Clock clock;
  private final AtomicBoolean heard = new AtomicBoolean();
  private Instant nextHint = Instant.MIN;
  private Instant askedHints = Instant.EPOCH;

  /**
   * @param follow keeps in step with what other nodes track
   */
  NewsTurn(
      LookAtHints hints,
      EndUndoWindows windows,
      FullSweep sweep,
      ForgetOldTexts texts,
      Runnable follow,
      Clock clock) {
    this.hints = hints;
    this.windows = windows;
    this.sweep = sweep;
    this.texts = texts;
    this.follow = follow;
    this.clock = clock;
  }

  @Override
  public Duration run(BooleanSupplier goOn) {
    follow.run();
    look(goOn);
    Instant nextEnd = windows.run(patience(), goOn);
    Instant begun = clock.instant();
    if (sweep.goOn(goOn) || texts.goOn(goOn)) return shareSince(begun);
    return until(nextHint.isBefore(nextEnd) ? nextHint : nextEnd);
  }

  /** What is just happening is found first, so that many changes at once are seen to be many. */
  private Duration patience() {
    boolean more = nextHint.isBefore(clock.instant().plus(NoteHint.DELAY));
    return more ? MORE : Duration.ZERO;
  }

  /** A fifth of the thread for what is in no hurry. */
  private Duration shareSince(Instant begun) {
    return Duration.between(begun, clock.instant()).multipliedBy(4);
  }

  /** This node heard of something: hints are looked for with the next turn. */
  void heard() {
    heard.set(true);
  }

  /** Without a word from this node, and nothing due, hints of others are asked for now and then. */
  private void look(BooleanSupplier goOn) {
    Instant now = clock.instant();
    boolean due = !now.isBefore(nextHint) || !now.isBefore(askedHints.plus(LEFT_BY_OTHERS));
    if (!heard.getAndSet(false) && !due) return;
    nextHint = hints.run(goOn);
    askedHints = now;
  }

  private Duration until(Instant next) {
    if (next.equals(Instant.MAX)) return IDLE;
    Duration left = Duration.between(clock.instant(), next);
    if (left.compareTo(IDLE) > 0) return IDLE;
    return left.isNegative() ? Duration.ofSeconds(1) : left.plusMillis(5);
  }
}
