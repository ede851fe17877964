package io.roundtrip.notify.news;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.Rulebook;
import io.roundtrip.notify.Rules;
import io.roundtrip.notify.Standstill;
import io.roundtrip.roadmap.Followed;
import java.util.List;
import java.util.Optional;

/** Reads what moved, who hears of it, and what is in the way. */
public final class ReadNews {
  private static final int MOST = 10;
  private static final int MAILS = 5000;

  private final UndoWindows undoWindows;
  private final Listeners listeners;
  private final Outbox outbox;
  private final Followed followed;
  private final Rulebook rulebook;
  private final Standstill standstill;

  ReadNews(
      UndoWindows undoWindows,
      Listeners listeners,
      Outbox outbox,
      Followed followed,
      Rulebook rulebook,
      Standstill standstill) {
    this.undoWindows = undoWindows;
    this.listeners = listeners;
    this.outbox = outbox;
    this.followed = followed;
    this.rulebook = rulebook;
    this.standstill = standstill;
  }

  public News of(IssueId item, ProjectId project) {
    Rules rules = rulebook.of(project);
    Standstill.Look look = standstill.look();
    List<UndoWindow> windows =
        undoWindows.of(item, MOST).stream().map(w -> listeners.foreseen(w, rules)).toList();
    List<Outbox.Standing> mails =
        outbox.standings(item, MAILS).stream().map(mail -> look.now(mail, project)).toList();
    boolean open = windows.stream().anyMatch(UndoWindow::isOpen);
    return new News(
        windows,
        mails,
        followed.of(item),
        rules.dryRun(),
        open ? look.of(project) : Optional.empty());
  }
}
