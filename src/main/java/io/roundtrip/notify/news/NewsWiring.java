package io.roundtrip.notify.news;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.scheduler.SchedulerService;
import io.roundtrip.host.Turns;
import io.roundtrip.host.Worker;
import io.roundtrip.host.Workers;
import io.roundtrip.host.ao.ConditionalWrites;
import io.roundtrip.notify.Audience;
import io.roundtrip.notify.EvidencedItems;
import io.roundtrip.notify.Items;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.Rulebook;
import io.roundtrip.notify.guard.NoteQuietChange;
import io.roundtrip.notify.news.ao.AoHints;
import io.roundtrip.notify.news.ao.AoUndoWindows;
import io.roundtrip.notify.news.jira.ClusterJobs;
import io.roundtrip.notify.news.jira.StatusListener;
import io.roundtrip.notify.news.known.KnownTracked;
import io.roundtrip.notify.news.sweep.TouchedItems;
import io.roundtrip.notify.news.sweep.Unlooked;
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
  @Bean
  Hints hints(ActiveObjects ao, ConditionalWrites conditionalWrites) {
    return new AoHints(ao, conditionalWrites);
  }

  @Bean
  UndoWindows undoWindows(ActiveObjects ao, ConditionalWrites conditionalWrites) {
    return new AoUndoWindows(ao, conditionalWrites);
  }

  @Bean
  BeginTracking beginTracking(
      TrackedItems tracked,
      StatusHistory histories,
      SeenChanges seen,
      Rulebook rules,
      Clock clock) {
    return new BeginTracking(tracked, histories, seen, rules, clock);
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
      Unlooked unlooked,
      BeginTracking begin,
      Reconcile reconcile,
      Clock clock) {
    return new FullSweep(tracked, evidenced, unlooked, begin, reconcile, clock);
  }

  @Bean
  QuickSweep quickSweep(
      TouchedItems touched,
      TrackedItems tracked,
      Reconcile reconcile,
      FullSweep full,
      Marks marks,
      Clock clock) {
    return new QuickSweep(touched, tracked, reconcile, full, marks, clock);
  }

  @Bean
  ForgetOldTexts forgetOldTexts(Outbox outbox, Clock clock) {
    return new ForgetOldTexts(outbox, clock);
  }

  @Bean
  NewsTurn newsTurn(
      LookAtHints hints,
      EndUndoWindows windows,
      FullSweep sweep,
      ForgetOldTexts texts,
      KnownTracked tracked,
      NoteQuietChange quiet,
      Clock clock) {
    Runnable follow =
        () -> {
          tracked.follow();
          quiet.catchUp();
        };
    return new NewsTurn(hints, windows, sweep, texts, follow, clock);
  }

  @Bean
  @Qualifier("news")
  Worker newsWorker(Workers workers, NewsTurn turn) {
    return workers.named("roundtrip-news", turn);
  }

  @Bean
  NewsEngine newsEngine(
      @Qualifier("news") Worker news,
      @Qualifier("mail") Worker mail,
      QuickSweep quickSweep,
      FullSweep fullSweep,
      Readdress readdress) {
    return new NewsEngine(news, mail, quickSweep, fullSweep, readdress);
  }

  @Bean
  NoteHint noteHint(
      Rulebook rules,
      Hints hints,
      KnownTracked tracked,
      NewsTurn turn,
      @Qualifier("news") Worker news,
      Clock clock) {
    Consumer<Duration> wake =
        delay -> {
          turn.heard();
          news.wakeIn(delay);
        };
    return new NoteHint(rules, hints, tracked::mayBe, wake, clock);
  }

  @Bean
  TellMerged tellMerged(
      Rulebook rules, Items items, Outbox outbox, @Qualifier("mail") Worker mail, Clock clock) {
    return new TellMerged(rules, items, outbox, mail, clock);
  }

  @Bean
  StatusListener statusListener(NoteHint note, NoteQuietChange quiet) {
    return new StatusListener(note, quiet);
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
}
