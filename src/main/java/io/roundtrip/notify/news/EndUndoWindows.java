package io.roundtrip.notify.news;

import io.roundtrip.host.Worker;
import io.roundtrip.notify.news.window.UndoWindow;
import io.roundtrip.notify.news.window.UndoWindows;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Undo windows whose time is over are told of, and the sender is woken. However many cannot be
 * ended now, the others are.
 */
final class EndUndoWindows {
  private static final Logger LOG = LoggerFactory.getLogger(EndUndoWindows.class);
  private static final int MOST = 100;

  private final UndoWindows undoWindows;
  private final TellRequesters tell;
  private final Worker mail;
  private final Clock clock;

  EndUndoWindows(UndoWindows undoWindows, TellRequesters tell, Worker mail, Clock clock) {
    this.undoWindows = undoWindows;
    this.tell = tell;
    this.mail = mail;
    this.clock = clock;
  }

  /**
   * Answers when the next one is over. One query where none is.
   *
   * @param patience for how long after its end a window may stay open
   */
  Instant run(Duration patience, BooleanSupplier goOn) {
    Instant over = clock.instant().minus(patience);
    Instant next = undoWindows.nextEnd();
    if (next.isAfter(over)) return next;
    end(over, goOn);
    return undoWindows.nextEnd();
  }

  private void end(Instant now, BooleanSupplier goOn) {
    boolean any = false;
    List<UndoWindow> some = undoWindows.toFinish(now, 0, MOST);
    while (!some.isEmpty() && goOn.getAsBoolean()) {
      for (UndoWindow undoWindow : some) if (goOn.getAsBoolean()) any |= end(undoWindow);
      some = undoWindows.toFinish(now, some.get(some.size() - 1).id(), MOST);
    }
    if (any) mail.wake();
  }

  private boolean end(UndoWindow undoWindow) {
    try {
      return tell.of(undoWindow);
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      LOG.warn("undo window {} could not be ended", undoWindow.id(), e);
      return false;
    }
  }
}
