package io.roundtrip.notify.news;

import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.NewsAhead;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.Rulebook;
import io.roundtrip.notify.Rules;
import io.roundtrip.notify.StopMail;
import io.roundtrip.notify.news.window.UndoWindow;
import io.roundtrip.notify.news.window.UndoWindows;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Mail that waits, and what open undo windows would make of it. */
final class WaitingNews implements NewsAhead.Waiting {
  private static final int MOST = 500;

  private final Outbox outbox;
  private final StopMail stop;
  private final UndoWindows undoWindows;
  private final Listeners listeners;
  private final Rulebook rules;

  WaitingNews(
      Outbox outbox, StopMail stop, UndoWindows undoWindows, Listeners listeners, Rulebook rules) {
    this.outbox = outbox;
    this.stop = stop;
    this.undoWindows = undoWindows;
    this.listeners = listeners;
    this.rules = rules;
  }

  @Override
  public int of(ProjectId project, NewsAhead.Part part) {
    Rules now = rules.of(project);
    List<UndoWindow> windows = new ArrayList<>();
    undoWindows.eachUnderWay(
        project,
        window -> {
          if (windows.size() < MOST && isUntold(window, part)) windows.add(window);
        });
    return outbox.waiting(project, part)
        + windows.stream().mapToInt(window -> listeners.mailsOf(window, now)).sum();
  }

  /** The undo windows first: one that ends meanwhile makes mails. */
  @Override
  public void drop(ProjectId project, NewsAhead.Part part, Reason why) {
    AtomicBoolean raced = new AtomicBoolean(true);
    while (raced.getAndSet(false))
      undoWindows.eachUnderWay(
          project,
          window -> {
            if (isUntold(window, part) && !undoWindows.move(window, window.silenced(why)))
              raced.set(true);
          });
    stop.of(project, part, why);
  }

  /** Its mails may be being written: whoever does sees that it was silenced. */
  private static boolean isUntold(UndoWindow window, NewsAhead.Part part) {
    return window.outcome() == null && part.holds(window.to());
  }
}
