package io.roundtrip.notify.news;

import io.roundtrip.host.Worker;
import io.roundtrip.notify.EvidencedItems;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
  final InMemoryHints hints;
  public final InMemoryTrackedItems tracked;
  final InMemorySeenChanges seen;
  final InMemoryUndoWindows undoWindows;
  final InMemoryMarks marks;
  final Map<IssueId, Instant> linked;
  final List<IssueId> evidenced;

  final CloseTheLoop closeTheLoop;
  final Reconcile reconcile;
  final TellRequesters tell;
  final FullSweep fullSweep;
  final QuickSweep quickSweep;
  public final BeginTracking begin;
  private final Rulebook rules;
  private final Outbox outbox;
  private final Clock clock;

  public NewsParts(FakeJira jira, Rulebook rules, Audience audience, Outbox outbox, Clock clock) {
    this(null, jira, rules, audience, outbox, clock);
  }

  /**
   * @param other another node over the same stores; null = the first
   */
  NewsParts(
      @Nullable NewsParts other,
      FakeJira jira,
      Rulebook rules,
      Audience audience,
      Outbox outbox,
      Clock clock) {
    hints = other == null ? new InMemoryHints() : other.hints;
    tracked = other == null ? new InMemoryTrackedItems() : other.tracked;
    seen = other == null ? new InMemorySeenChanges() : other.seen;
    undoWindows = other == null ? new InMemoryUndoWindows() : other.undoWindows;
    marks = other == null ? new InMemoryMarks() : other.marks;
    linked = other == null ? new HashMap<>() : other.linked;
    evidenced = other == null ? new ArrayList<>() : other.evidenced;
    this.rules = rules;
    this.outbox = outbox;
    this.clock = clock;
    closeTheLoop = new CloseTheLoop(undoWindows, tracked, rules, clock);
    begin = new BeginTracking(tracked, jira, seen, clock);
    reconcile =
        new Reconcile(
            jira,
            new RoadmapMoves(jira, jira),
            new OurItems(tracked, begin, audience, rules),
            seen,
            closeTheLoop::on,
            clock);
    Listeners listeners = new Listeners(audience, new Untold(undoWindows, outbox));
    tell = new TellRequesters(undoWindows, listeners, rules, outbox, shipped -> {}, clock);
    fullSweep = new FullSweep(tracked, evidence(), begin, reconcile, clock);
    quickSweep =
        new QuickSweep(new TouchedItems(rules, jira, tracked), reconcile, fullSweep, marks, clock);
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
