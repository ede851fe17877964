package io.roundtrip.notify.news;

import io.roundtrip.host.Worker;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.notify.Audience;
import io.roundtrip.notify.EvidencedItems;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.Rulebook;
import io.roundtrip.notify.StopMail;
import io.roundtrip.notify.guard.NewsGuard;
import io.roundtrip.notify.news.sweep.TouchedItems;
import io.roundtrip.notify.news.sweep.Unlooked;
import io.roundtrip.notify.news.window.Untold;
import io.roundtrip.roadmap.RoadmapMoved;
import io.roundtrip.roadmap.RoadmapMoves;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The room over stores in memory, put together as NewsWiring and Journey do it. */
public final class NewsParts {
  final InMemoryHints hints;
  public final InMemoryTrackedItems tracked;
  final InMemorySeenChanges seen;
  final InMemoryUndoWindows undoWindows;
  final InMemoryMarks marks;
  final InMemoryLooks looks;
  private final List<NewsTurn> turns = new ArrayList<>();
  final Map<IssueId, Instant> linked;
  final List<IssueId> evidenced;

  final CloseTheLoop closeTheLoop;
  final Reconcile reconcile;
  final TellRequesters tell;
  final FullSweep fullSweep;
  final QuickSweep quickSweep;
  public final BeginTracking begin;
  final BeginTelling beginTelling;
  final WaitingNews waiting;
  private final Rulebook rules;
  private final Outbox outbox;
  private final Clock clock;

  public NewsParts(FakeJira jira, Rulebook rules, Audience audience, Outbox outbox, Clock clock) {
    this(null, jira, rules, audience, outbox, clock, move -> {});
  }

  /**
   * @param other another node over the same stores; null = the first
   * @param first who hears of a move before its undo window opens
   */
  public NewsParts(
      @Nullable NewsParts other,
      FakeJira jira,
      Rulebook rules,
      Audience audience,
      Outbox outbox,
      Clock clock,
      Consumer<RoadmapMoved> first) {
    hints = other == null ? new InMemoryHints() : other.hints;
    tracked = other == null ? new InMemoryTrackedItems() : other.tracked;
    seen = other == null ? new InMemorySeenChanges() : other.seen;
    undoWindows = other == null ? new InMemoryUndoWindows() : other.undoWindows;
    marks = other == null ? new InMemoryMarks() : other.marks;
    looks = other == null ? new InMemoryLooks() : other.looks;
    linked = other == null ? new HashMap<>() : other.linked;
    evidenced = other == null ? new ArrayList<>() : other.evidenced;
    this.rules = rules;
    this.outbox = outbox;
    this.clock = clock;
    closeTheLoop = new CloseTheLoop(undoWindows, tracked, rules, clock);
    begin = new BeginTracking(tracked, jira, seen, rules, clock);
    reconcile =
        new Reconcile(
            jira,
            new RoadmapMoves(jira, jira),
            new OurItems(tracked, begin, audience, rules),
            seen,
            first.andThen(closeTheLoop::on),
            clock);
    Listeners listeners = new Listeners(audience, new Untold(undoWindows, outbox), NewsGuard.OPEN);
    tell = new TellRequesters(undoWindows, listeners, rules, outbox, shipped -> {}, clock);
    waiting = new WaitingNews(outbox, new StopMail(outbox, clock), undoWindows, listeners, rules);
    EvidencedItems asked = evidence();
    beginTelling = new BeginTelling(tracked, asked, jira, jira, seen);
    fullSweep = new FullSweep(tracked, asked, new Unlooked(jira, looks), begin, reconcile, clock);
    quickSweep =
        new QuickSweep(
            new TouchedItems(rules, jira, asked), tracked, reconcile, fullSweep, marks, clock);
  }

  private EvidencedItems evidence() {
    return new EvidencedItems() {
      @Override
      public List<IssueId> after(long last, int most) {
        return evidenced.stream().filter(i -> i.value() > last).limit(most).toList();
      }

      @Override
      public Optional<Instant> since(IssueId item) {
        return Optional.ofNullable(linked.get(item));
      }
    };
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

  /** Begins a sweep of everything. */
  public void sweepAll() {
    fullSweep.begin();
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
