package io.roundtrip.notify.news;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.notify.Audience;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.OutboxEntry;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.Recipient;
import io.roundtrip.notify.Rulebook;
import io.roundtrip.notify.Rules;
import io.roundtrip.roadmap.ItemShipped;
import io.roundtrip.roadmap.RoadmapStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * An undo window is over: everybody who asked gets one row in the outbox, or the window says why
 * nobody does; what shipped takes its feedback with it. May stop anywhere and be done again; the
 * rows' keys make it harmless.
 */
final class TellRequesters {
  private final UndoWindows undoWindows;
  private final Audience audience;
  private final Rulebook rulebook;
  private final Outbox outbox;
  private final Consumer<ItemShipped> shipped;
  private final Clock clock;

  TellRequesters(
      UndoWindows undoWindows,
      Audience audience,
      Rulebook rulebook,
      Outbox outbox,
      Consumer<ItemShipped> shipped,
      Clock clock) {
    this.undoWindows = undoWindows;
    this.audience = audience;
    this.rulebook = rulebook;
    this.outbox = outbox;
    this.shipped = shipped;
    this.clock = clock;
  }

  /** False if another node is at it. */
  boolean of(UndoWindow ended) {
    UndoWindow undoWindow = ended;
    if (ended.step() == UndoWindow.Step.OPEN) {
      undoWindow = ended.closed();
      if (!undoWindows.move(ended, undoWindow)) return false;
    }
    UndoWindow done = told(undoWindow);
    if (NewsPolicy.ships(done))
      shipped.accept(new ItemShipped(done.item(), done.news(), done.last()));
    return undoWindows.move(undoWindow, done);
  }

  private UndoWindow told(UndoWindow undoWindow) {
    if (undoWindow.outcome() != null) return undoWindow.done(undoWindow.outcome(), 0);
    Rules rules = rulebook.of(undoWindow.project());
    Optional<Reason> silent = NewsPolicy.silent(undoWindow, rules);
    if (silent.isPresent()) return undoWindow.done(silent.get(), 0);
    if (audience.isToldAbove(undoWindow.item())) return undoWindow.done(Reason.TOLD_ABOVE, 0);
    List<Recipient> people = audience.of(undoWindow.item());
    if (people.isEmpty()) return undoWindow.done(nobody(undoWindow.item()), 0);
    Kind kind = NewsPolicy.kind(undoWindow.to()).orElseThrow();
    Instant now = clock.instant();
    List<Recipient> glad = people.stream().filter(each -> !foundBroken(each, undoWindow)).toList();
    for (Recipient person : people) {
      OutboxEntry mail =
          OutboxEntry.fresh(message(undoWindow, kind, person, glad.size()), now, now);
      outbox.add(glad.contains(person) ? mail : mail.skipped(Reason.BROKEN_AGAIN, "", null, now));
    }
    if (glad.isEmpty()) return undoWindow.done(Reason.BROKEN_AGAIN, 0);
    int here = (int) glad.stream().filter(person -> rules.toldByTop() || !person.below()).count();
    return undoWindow.done(here == 0 ? Reason.TOLD_BELOW : null, here);
  }

  private static boolean foundBroken(Recipient person, UndoWindow undoWindow) {
    return undoWindow.to() == RoadmapStatus.SHIPPED && person.foundBroken(undoWindow.last());
  }

  /** Feedback that belongs to an item is quiet; the item tells. */
  private Reason nobody(IssueId item) {
    return audience.isPart(item) ? Reason.TOLD_BY_ITEM : Reason.NOBODY_ASKED;
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
