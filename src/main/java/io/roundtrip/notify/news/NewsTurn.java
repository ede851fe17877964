package io.roundtrip.notify.news;

import io.roundtrip.host.Worker;
import io.roundtrip.notify.Rulebook;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The loop's turn: look where somebody hinted, end what is due, tell the sender, go on with the
 * sweep.
 */
public final class NewsTurn implements Worker.Turn {
  private static final Logger LOG = LoggerFactory.getLogger(NewsTurn.class);
  private static final int MOST = 100;
  private static final int LOOKS = 3;
  private static final int HOPELESS = 20;
  private static final Duration STUCK = Duration.ofMinutes(1);
  private static final Duration IDLE = Duration.ofSeconds(60);

  private final Rulebook rulebook;
  private final Hints hints;
  private final Reconcile reconcile;
  private final UndoWindows undoWindows;
  private final TellRequesters tell;
  private final Sweep sweep;
  private final Worker mail;
  private final Clock clock;

  public NewsTurn(
      Rulebook rulebook,
      Hints hints,
      Reconcile reconcile,
      UndoWindows undoWindows,
      TellRequesters tell,
      Sweep sweep,
      Worker mail,
      Clock clock) {
    this.rulebook = rulebook;
    this.hints = hints;
    this.reconcile = reconcile;
    this.undoWindows = undoWindows;
    this.tell = tell;
    this.sweep = sweep;
    this.mail = mail;
    this.clock = clock;
  }

  @Override
  public Duration run(BooleanSupplier goOn) {
    rulebook.on();
    Instant nextHint = lookAtHints(goOn);
    if (endCycles(goOn)) mail.wake();
    if (sweep.goOn(goOn)) return Duration.ZERO;
    return until(nextHint.isBefore(undoWindows.nextEnd()) ? nextHint : undoWindows.nextEnd());
  }

  /** Answers when the next hint is due. */
  private Instant lookAtHints(BooleanSupplier goOn) {
    Instant now = clock.instant();
    for (Hint hint : hints.waiting(now.minus(STUCK), MOST)) {
      if (hint.due().isAfter(now)) return hint.due();
      if (goOn.getAsBoolean() && hints.take(hint, now)) look(hint, now);
    }
    return Instant.MAX;
  }

  /** One issue that cannot be read must not keep the others waiting. */
  private void look(Hint hint, Instant now) {
    try {
      Reconcile.Found found = reconcile.hinted(hint.issue(), hint.heard());
      if (found == Reconcile.Found.NOTHING_NEW && hint.looks() < LOOKS) {
        long wait = (long) Math.pow(3, hint.looks() + 1);
        hints.note(hint.issue(), hint.heard(), now.plusSeconds(wait), hint.looks() + 1);
      }
      hints.drop(hint);
    } catch (RuntimeException e) {
      LOG.warn("issue {} could not be looked at, try {}", hint.issue().value(), hint.version(), e);
      if (hint.version() > HOPELESS) hints.drop(hint);
    }
  }

  private boolean endCycles(BooleanSupplier goOn) {
    boolean any = false;
    for (UndoWindow undoWindow : undoWindows.toFinish(clock.instant(), MOST)) {
      if (goOn.getAsBoolean()) any |= end(undoWindow);
    }
    return any;
  }

  private boolean end(UndoWindow undoWindow) {
    try {
      return tell.of(undoWindow);
    } catch (RuntimeException e) {
      LOG.warn("undo window {} could not be ended", undoWindow.id(), e);
      return false;
    }
  }

  private Duration until(Instant next) {
    if (next.equals(Instant.MAX)) return IDLE;
    Duration left = Duration.between(clock.instant(), next);
    if (left.compareTo(IDLE) > 0) return IDLE;
    return left.isNegative() ? Duration.ofSeconds(1) : left.plusMillis(5);
  }
}
