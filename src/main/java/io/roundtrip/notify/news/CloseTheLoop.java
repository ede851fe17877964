package io.roundtrip.notify.news;

import io.roundtrip.notify.Reason;
import io.roundtrip.notify.Rulebook;
import io.roundtrip.notify.Rules;
import io.roundtrip.notify.news.window.UndoWindow;
import io.roundtrip.notify.news.window.UndoWindows;
import io.roundtrip.roadmap.RoadmapMoved;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An item moved on the roadmap: if that is news, it opens an undo window, or joins the one that is
 * open. People are told when the window ends. What is found too late, or what nobody worked on,
 * opens one that tells nobody, so that the reason is kept; work after that is news of its own. So
 * does work inside one roadmap status while nothing is open. The same fact twice changes nothing.
 */
public final class CloseTheLoop {
  private static final int REMEMBERED = 20;
  private static final int TRIES = 10;

  private final UndoWindows undoWindows;
  private final TrackedItems tracked;
  private final Rulebook rulebook;
  private final Clock clock;

  CloseTheLoop(UndoWindows undoWindows, TrackedItems tracked, Rulebook rulebook, Clock clock) {
    this.undoWindows = undoWindows;
    this.tracked = tracked;
    this.rulebook = rulebook;
    this.clock = clock;
  }

  public void on(RoadmapMoved move) {
    Rules rules = rulebook.of(move.project());
    if (!rules.isReadable())
      throw new IllegalStateException(
          "project " + move.project().value() + ": its settings cannot be read any more");
    if (move.isInOneBucket() && !NewsPolicy.isTold(move.to(), rules)) return;
    if (tracked.find(move.item()).filter(item -> NewsPolicy.isNews(move, item, rules)).isPresent())
      join(move, rules.window());
  }

  private void join(RoadmapMoved move, Duration window) {
    for (int tries = 0; tries < TRIES; tries++) {
      List<UndoWindow> known = undoWindows.of(move.item(), REMEMBERED);
      if (known.stream().anyMatch(undoWindow -> undoWindow.holds(move.change()))) return;
      if (joined(move, window, known)) return;
    }
    throw new IllegalStateException(
        "item " + move.item().value() + ": its undo window keeps changing");
  }

  private boolean joined(RoadmapMoved move, Duration window, List<UndoWindow> known) {
    Optional<UndoWindow> open =
        known.stream().filter(undoWindow -> undoWindow.step() == UndoWindow.Step.OPEN).findFirst();
    if (move.isInOneBucket()) return open.isPresent() || stayed(move, known);
    if (open.isEmpty()) return begun(move, window, known);
    UndoWindow undoWindow = open.get();
    if (undoWindow.makesWayFor(move))
      return undoWindows.move(undoWindow, undoWindow.done(undoWindow.outcome(), 0))
          && begun(move, window, known);
    return undoWindows.move(
        undoWindow,
        move.transition() ? extended(undoWindow, move, window) : undoWindow.mapped(move));
  }

  private boolean stayed(RoadmapMoved move, List<UndoWindow> known) {
    return known.stream()
        .findFirst()
        .filter(newest -> newest.isJoinedBy(move))
        .map(newest -> undoWindows.move(newest, newest.joinedBy(move)))
        .orElseGet(() -> undoWindows.open(UndoWindow.inOneBucket(move), known));
  }

  private boolean begun(RoadmapMoved move, Duration window, List<UndoWindow> known) {
    if (!move.transition())
      return undoWindows.open(
          UndoWindow.begun(move, move.at()).because(Reason.MOVED_OR_MIGRATED), known);
    UndoWindow begun = UndoWindow.begun(move, NewsPolicy.end(move.at(), move.at(), window));
    return undoWindows.open(isOld(move) ? begun.because(Reason.OLD_CHANGE) : begun, known);
  }

  private UndoWindow extended(UndoWindow undoWindow, RoadmapMoved move, Duration window) {
    Instant first = move.at().isBefore(undoWindow.first()) ? move.at() : undoWindow.first();
    Instant last = move.at().isAfter(undoWindow.last()) ? move.at() : undoWindow.last();
    UndoWindow extended = undoWindow.extended(move, NewsPolicy.end(first, last, window));
    return isOld(move) ? extended.because(undoWindow.outcome()) : extended;
  }

  private boolean isOld(RoadmapMoved move) {
    return NewsPolicy.isOld(move, clock.instant());
  }
}
