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

/** Mail that waits, and what open undo windows would make of it. */
final class WaitingNews implements NewsAhead.Waiting {
  private static final int CHUNK = 500;

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
    return outbox.waiting(project, part)
        + undoWindows.underWay(project, 0, CHUNK).stream()
            .filter(window -> isOpen(window, part))
            .mapToInt(window -> listeners.mailsOf(window, now))
            .sum();
  }

  /** The undo windows first: one that ends meanwhile makes mails. */
  @Override
  public void drop(ProjectId project, NewsAhead.Part part, Reason why) {
    undoWindows.eachUnderWay(
        project,
        window -> {
          if (isOpen(window, part)) undoWindows.move(window, window.silenced(why));
        });
    stop.of(project, part, why);
  }

  private static boolean isOpen(UndoWindow window, NewsAhead.Part part) {
    return window.step() == UndoWindow.Step.OPEN
        && window.outcome() == null
        && part.holds(window.to());
  }
}
