package io.roundtrip.notify.news;

import io.roundtrip.host.Worker;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.notify.Audience;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.Rulebook;
import io.roundtrip.notify.news.window.Untold;
import io.roundtrip.roadmap.RoadmapMoves;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** The room over stores in memory, put together as NewsWiring and Journey do it. */
public final class NewsParts {
  final InMemoryHints hints = new InMemoryHints();
  public final InMemoryTrackedItems tracked = new InMemoryTrackedItems();
  final InMemorySeenChanges seen = new InMemorySeenChanges();
  final InMemoryUndoWindows undoWindows = new InMemoryUndoWindows();
  final InMemoryMarks marks = new InMemoryMarks();
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
            closeTheLoop::on,
            clock);
    tell =
        new TellRequesters(
            undoWindows,
            new Listeners(audience, new Untold(undoWindows, outbox)),
            rules,
            outbox,
            shipped -> {},
            clock);
    fullSweep =
        new FullSweep(
            tracked,
            (last, most) -> evidenced.stream().filter(i -> i.value() > last).limit(most).toList(),
            reconcile,
            clock);
    quickSweep =
        new QuickSweep(new TouchedItems(rules, jira, tracked), reconcile, fullSweep, marks, clock);
  }

  /** The news worker's turn on one node. */
  public Worker.Turn turn(Worker mail) {
    return new NewsTurn(
        rules,
        new LookAtHints(hints, reconcile, clock),
        new EndUndoWindows(undoWindows, tell, mail, clock),
        fullSweep,
        new ForgetOldTexts(outbox, clock),
        clock);
  }

  public NoteHint note(Worker news) {
    return new NoteHint(rules, hints, news, clock);
  }
}
