package io.roundtrip.notify.news;

import io.roundtrip.notify.Kind;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.Recipient;
import io.roundtrip.notify.Rulebook;
import io.roundtrip.notify.Rules;
import io.roundtrip.notify.State;
import io.roundtrip.notify.news.window.UndoWindow;
import io.roundtrip.notify.news.window.UndoWindows;
import io.roundtrip.roadmap.ItemShipped;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * An undo window is over: everybody who asked gets one row in the outbox, or the window says why
 * nobody does; what shipped takes its feedback with it. May stop anywhere and be done again; the
 * rows' keys make it harmless.
 */
final class TellRequesters {
  private static final int MOST = 5_000;

  private final UndoWindows undoWindows;
  private final Listeners listeners;
  private final Rulebook rulebook;
  private final Outbox outbox;
  private final Consumer<ItemShipped> shipped;
  private final Clock clock;

  TellRequesters(
      UndoWindows undoWindows,
      Listeners listeners,
      Rulebook rulebook,
      Outbox outbox,
      Consumer<ItemShipped> shipped,
      Clock clock) {
    this.undoWindows = undoWindows;
    this.listeners = listeners;
    this.rulebook = rulebook;
    this.outbox = outbox;
    this.shipped = shipped;
    this.clock = clock;
  }

  /** False if another node is at it, or nobody knows what the project decided: later, then. */
  boolean of(UndoWindow ended) {
    Rules rules = rulebook.of(ended.project());
    if (!rules.isDecided()) return false;
    UndoWindow undoWindow = ended;
    if (ended.step() == UndoWindow.Step.OPEN) {
      undoWindow = ended.closed();
      if (!undoWindows.move(ended, undoWindow)) return false;
    }
    UndoWindow done = told(undoWindow, rules);
    if (NewsPolicy.ships(done))
      shipped.accept(new ItemShipped(done.item(), done.news(), done.last()));
    if (undoWindows.move(undoWindow, done)) return true;
    takeBack(undoWindow);
    return false;
  }

  /** While its mails were written the project may have decided that nobody is told. */
  private void takeBack(UndoWindow written) {
    undoWindows.of(written.item(), MOST).stream()
        .filter(now -> now.id() == written.id())
        .flatMap(now -> Stream.ofNullable(now.outcome()))
        .filter(Reason::isOfProject)
        .forEach(why -> takeBack(written, why));
  }

  private void takeBack(UndoWindow written, Reason why) {
    Instant now = clock.instant();
    for (Outbox.Standing mail : outbox.standings(written.item(), MOST))
      if (mail.change().equals(written.news()) && State.STOPPABLE.contains(mail.state()))
        outbox.about(Set.of(written.item()), mail.contact(), MOST).stream()
            .filter(row -> row.message().change().equals(written.news()))
            .filter(row -> State.STOPPABLE.contains(row.state()))
            .forEach(row -> outbox.move(row, row.skipped(why, "", row.body(), now)));
  }

  private UndoWindow told(UndoWindow undoWindow, Rules rules) {
    if (undoWindow.outcome() != null) return undoWindow.done(undoWindow.outcome(), 0);
    Listeners.Found found = listeners.of(undoWindow, rules);
    Instant now = clock.instant();
    for (Recipient person : found.asked()) {
      Kind kind = NewsPolicy.kind(undoWindow.to()).orElseThrow();
      OutboxEntry mail =
          OutboxEntry.fresh(message(undoWindow, kind, person, found.glad().size()), now, now);
      boolean glad = found.glad().contains(person);
      outbox.add(glad ? mail : mail.skipped(Reason.BROKEN_AGAIN, "", null, now));
    }
    return undoWindow.done(found.nobody().orElse(null), found.here());
  }

  private static Message message(UndoWindow undoWindow, Kind kind, Recipient person, int count) {
    return new Message(
        undoWindow.item(),
        undoWindow.project(),
        person.contact(),
        kind,
        undoWindow.news(),
        undoWindow.to(),
        person.words(),
        count,
        person.wishes());
  }
}
