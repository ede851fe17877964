package io.roundtrip.notify.news;

import io.roundtrip.host.Worker;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.notify.Audience;
import io.roundtrip.notify.EvidencedItems;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.Rulebook;
import io.roundtrip.notify.news.sweep.TouchedItems;
import io.roundtrip.notify.news.sweep.Unlooked;
import io.roundtrip.notify.guard.NewsGuard;
import io.roundtrip.roadmap.RoadmapMoved;
import io.roundtrip.roadmap.RoadmapMoves;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The room over stores in memory, put together as NewsWiring and Journey do it. */
public final class NewsParts {
  final InMemoryHints hints = new InMemoryHints();
  public final InMemoryTrackedItems tracked = new InMemoryTrackedItems();
  final InMemorySeenChanges seen = new InMemorySeenChanges();
  final InMemoryUndoWindows undoWindows = new InMemoryUndoWindows();
  final InMemoryMarks marks = new InMemoryMarks();
  final InMemoryLooks looks = new InMemoryLooks();
  private final List<NewsTurn> turns = new ArrayList<>();
  final List<IssueId> evidenced = new ArrayList<>();

  final CloseTheLoop closeTheLoop;
  final Reconcile reconcile;
  final TellRequesters tell;
  final FullSweep fullSweep;
  final QuickSweep quickSweep;
  private final Rulebook rules;
  private final Outbox outbox;
  private final Clock clock;

  public NewsParts(FakeJira jira, Rulebook rules, Audience audience, Outbox outbox, Clock clock) {
    this(jira, rules, audience, outbox, clock, move -> {});
  }

  /**
   * @param first who hears of a move before its undo window opens
   */
  public NewsParts(
      FakeJira jira,
      Rulebook rules,
      Audience audience,
      Outbox outbox,
      Clock clock,
      Consumer<RoadmapMoved> first) {
    this.rules = rules;
    this.outbox = outbox;
    this.clock = clock;
    closeTheLoop = new CloseTheLoop(undoWindows, tracked, rules, clock);
    reconcile =
        new Reconcile(
            jira,
            new RoadmapMoves(jira, jira),
            new OurItems(tracked, audience, rules),
            seen,
            first.andThen(closeTheLoop::on),
            clock);
    tell =
        new TellRequesters(
            undoWindows,
            new Listeners(audience, NewsGuard.OPEN),
            rules,
            outbox,
            shipped -> {},
            clock);
    EvidencedItems asked =
        (last, most) -> evidenced.stream().filter(i -> i.value() > last).limit(most).toList();
    fullSweep = new FullSweep(tracked, asked, new Unlooked(jira, looks), reconcile, clock);
    quickSweep =
        new QuickSweep(
            new TouchedItems(rules, jira, asked), tracked, reconcile, fullSweep, marks, clock);
  }

  /** The news worker's turn on one node. */
  public Worker.Turn turn(Worker mail) {
    NewsTurn turn =
        new NewsTurn(
            new LookAtHints(hints, reconcile, clock),
            new EndUndoWindows(undoWindows, tell, mail, clock),
            fullSweep,
            new ForgetOldTexts(outbox, clock),
            () -> {},
            clock);
    turns.add(turn);
    return turn;
  }

  /** A sweep of what was touched lately. */
  public void sweep() {
    quickSweep.run();
  }

  public NoteHint note(Worker news) {
    Consumer<Duration> wake =
        delay -> {
          turns.forEach(NewsTurn::heard);
          news.wakeIn(delay);
        };
    return new NoteHint(rules, hints, any -> true, wake, clock);
  }
}
