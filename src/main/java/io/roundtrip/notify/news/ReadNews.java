package io.roundtrip.notify.news;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.QuietHours;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.Rulebook;
import io.roundtrip.notify.Rules;
import io.roundtrip.notify.Standstill;
import io.roundtrip.notify.news.window.UndoWindow;
import io.roundtrip.notify.news.window.UndoWindows;
import io.roundtrip.roadmap.Followed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads what moved, who hears of it, and what is in the way. */
public final class ReadNews {
  /**
   * The news of one item as they stand at a moment, newest first.
   *
   * @param dry whether mail is written and none leaves
   * @param quiet in which no mail leaves
   * @param standstill what keeps all mail from leaving; asked only where an undo window is open
   */
  public record News(
      List<UndoWindow> windows,
      List<Outbox.Standing> mails,
      List<Followed.Tally> followed,
      boolean dry,
      QuietHours quiet,
      Optional<Reason> standstill) {
    private static final Duration SOON = Duration.ofMinutes(2);
    private static final String TO_BE_MOVED = "waits";

    /** Whether they stay as they are for a while, as far as anybody knows. */
    public boolean isSettled(Instant now) {
      return windows.stream()
              .noneMatch(window -> window.isOpen() && window.ends().isBefore(now.plus(SOON)))
          && mails.stream().noneMatch(Outbox.Standing::isOnItsWay)
          && followed.stream().noneMatch(each -> each.outcome().equals(TO_BE_MOVED));
    }
  }

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
        rules.quiet(),
        open ? look.of(project) : Optional.empty());
  }
}
