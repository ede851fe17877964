package io.roundtrip.notify.news;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.scheduler.SchedulerService;
import io.roundtrip.host.CleanUp;
import io.roundtrip.host.Turns;
import io.roundtrip.host.Worker;
import io.roundtrip.host.Workers;
import io.roundtrip.host.ao.ConditionalWrites;
import io.roundtrip.host.ao.OldRows;
import io.roundtrip.notify.Audience;
import io.roundtrip.notify.EvidencedItems;
import io.roundtrip.notify.Items;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.Rulebook;
import io.roundtrip.notify.news.ao.AoHints;
import io.roundtrip.notify.news.ao.AoMarks;
import io.roundtrip.notify.news.ao.AoSeenChanges;
import io.roundtrip.notify.news.ao.AoTrackedItems;
import io.roundtrip.notify.news.ao.AoUndoWindows;
import io.roundtrip.notify.news.ao.UndoWindowRow;
import io.roundtrip.notify.news.jira.ClusterJobs;
import io.roundtrip.notify.news.jira.StatusListener;
import io.roundtrip.notify.news.window.UndoWindow;
import io.roundtrip.notify.news.window.UndoWindows;
import io.roundtrip.roadmap.ItemShipped;
import io.roundtrip.roadmap.RoadmapMoved;
import io.roundtrip.roadmap.RoadmapMoves;
import io.roundtrip.roadmap.StatusHistory;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** From hint to undo window to who is told. */
@Configuration(proxyBeanMethods = false)
class NewsWiring {
  private static final Duration HISTORY = Duration.ofDays(400);

  @Bean
  Hints hints(ActiveObjects ao, ConditionalWrites conditionalWrites) {
    return new AoHints(ao, conditionalWrites);
  }

  @Bean
  TrackedItems trackedItems(ActiveObjects ao) {
    return new AoTrackedItems(ao);
  }

  @Bean
  SeenChanges seenChanges(ActiveObjects ao) {
    return new AoSeenChanges(ao);
  }

  @Bean
  UndoWindows undoWindows(ActiveObjects ao, ConditionalWrites conditionalWrites) {
    return new AoUndoWindows(ao, conditionalWrites);
  }

  @Bean
  Marks marks(ActiveObjects ao) {
    return new AoMarks(ao);
  }

  @Bean
  BeginTracking beginTracking(
      TrackedItems tracked, StatusHistory histories, SeenChanges seen, Clock clock) {
    return new BeginTracking(tracked, histories, seen, clock);
  }

  @Bean
  CloseTheLoop closeTheLoop(
      UndoWindows undoWindows, TrackedItems tracked, Rulebook rules, Clock clock) {
    return new CloseTheLoop(undoWindows, tracked, rules, clock);
  }

  @Bean
  OurItems ourItems(TrackedItems tracked, BeginTracking begin, Audience audience, Rulebook rules) {
    return new OurItems(tracked, begin, audience, rules);
  }

  @Bean
  Reconcile reconcile(
      StatusHistory histories,
      RoadmapMoves moves,
      OurItems ours,
      SeenChanges seen,
      Consumer<RoadmapMoved> moved,
      Clock clock) {
    return new Reconcile(histories, moves, ours, seen, moved, clock);
  }

  @Bean
  LookAtHints lookAtHints(Hints hints, Reconcile reconcile, Clock clock) {
    return new LookAtHints(hints, reconcile, clock);
  }

  @Bean
  TellRequesters tellRequesters(
      UndoWindows undoWindows,
      Listeners listeners,
      Rulebook rules,
      Outbox outbox,
      Consumer<ItemShipped> shipped,
      Clock clock) {
    return new TellRequesters(undoWindows, listeners, rules, outbox, shipped, clock);
  }

  @Bean
  EndUndoWindows endUndoWindows(
      UndoWindows undoWindows, TellRequesters tell, @Qualifier("mail") Worker mail, Clock clock) {
    return new EndUndoWindows(undoWindows, tell, mail, clock);
  }

  @Bean
  FullSweep fullSweep(
      TrackedItems tracked,
      EvidencedItems evidenced,
      BeginTracking begin,
      Reconcile reconcile,
      Clock clock) {
    return new FullSweep(tracked, evidenced, begin, reconcile, clock);
  }

  @Bean
  QuickSweep quickSweep(
      TouchedItems touched, Reconcile reconcile, FullSweep full, Marks marks, Clock clock) {
    return new QuickSweep(touched, reconcile, full, marks, clock);
  }

  @Bean
  TouchedItems touchedItems(Rulebook rules, Items items, TrackedItems tracked) {
    return new TouchedItems(rules, items, tracked);
  }

  @Bean
  ForgetOldTexts forgetOldTexts(Outbox outbox, Clock clock) {
    return new ForgetOldTexts(outbox, clock);
  }

  @Bean
  @Qualifier("news")
  Worker newsWorker(
      Workers workers,
      Rulebook rules,
      LookAtHints hints,
      EndUndoWindows windows,
      FullSweep sweep,
      ForgetOldTexts texts,
      Clock clock) {
    return workers.named(
        "roundtrip-news", new NewsTurn(rules, hints, windows, sweep, texts, clock));
  }

  @Bean
  NewsEngine newsEngine(
      @Qualifier("news") Worker news,
      @Qualifier("mail") Worker mail,
      QuickSweep quickSweep,
      FullSweep fullSweep) {
    return new NewsEngine(news, mail, quickSweep, fullSweep);
  }

  @Bean
  NoteHint noteHint(Rulebook rules, Hints hints, @Qualifier("news") Worker news, Clock clock) {
    return new NoteHint(rules, hints, news, clock);
  }

  @Bean
  TellMerged tellMerged(
      Rulebook rules, Items items, Outbox outbox, @Qualifier("mail") Worker mail, Clock clock) {
    return new TellMerged(rules, items, outbox, mail, clock);
  }

  @Bean
  StatusListener statusListener(NoteHint note) {
    return new StatusListener(note);
  }

  @Bean
  ClusterJobs clusterJobs(
      SchedulerService scheduler,
      NewsEngine engine,
      Turns turns,
      Workers workers,
      @Qualifier("housework") Supplier<String> housework,
      Clock clock) {
    return new ClusterJobs(scheduler, engine, turns, workers, housework, clock);
  }

  @Bean
  CleanUp oldWindows(ActiveObjects ao) {
    String done = UndoWindow.Step.DONE.name();
    return OldRows.before(ao, UndoWindowRow.class, "ENDS_AT", HISTORY, "STEP", done);
  }
}
