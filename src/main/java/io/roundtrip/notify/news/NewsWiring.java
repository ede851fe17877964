package io.roundtrip.notify.news;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.scheduler.SchedulerService;
import io.roundtrip.host.Worker;
import io.roundtrip.host.ao.ConditionalWrites;
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
import io.roundtrip.notify.news.jira.ClusterJobs;
import io.roundtrip.notify.news.jira.NewsLifecycle;
import io.roundtrip.notify.news.jira.StatusListener;
import io.roundtrip.roadmap.RoadmapMoves;
import io.roundtrip.roadmap.StatusHistory;
import java.time.Clock;
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
  BeginTracking beginTracking(TrackedItems tracked) {
    return new BeginTracking(tracked);
  }

  @Bean
  Reconcile reconcile(
      StatusHistory histories,
      RoadmapMoves moves,
      TrackedItems tracked,
      SeenChanges seen,
      Audience audience,
      Rulebook rules,
      UndoWindows undoWindows,
      Clock clock) {
    return new Reconcile(
        histories, moves, tracked, seen, audience, rules, new CloseTheLoop(undoWindows), clock);
  }

  @Bean
  TellRequesters tellRequesters(
      UndoWindows undoWindows, Audience audience, Rulebook rules, Outbox outbox, Clock clock) {
    return new TellRequesters(undoWindows, audience, rules, outbox, clock);
  }

  @Bean
  Sweep sweep(
      TrackedItems tracked,
      EvidencedItems evidenced,
      Items items,
      Rulebook rules,
      Reconcile reconcile,
      Outbox outbox,
      Marks marks,
      Clock clock) {
    return new Sweep(tracked, evidenced, items, rules, reconcile, outbox, marks, clock);
  }

  @Bean
  @Qualifier("news")
  Worker newsWorker(
      Rulebook rules,
      Hints hints,
      Reconcile reconcile,
      UndoWindows undoWindows,
      TellRequesters tell,
      Sweep sweep,
      @Qualifier("mail") Worker mail,
      Clock clock) {
    return new Worker(
        "roundtrip-news",
        new NewsTurn(rules, hints, reconcile, undoWindows, tell, sweep, mail, clock));
  }

  @Bean
  NewsEngine newsEngine(
      @Qualifier("news") Worker news, @Qualifier("mail") Worker mail, Sweep sweep) {
    return new NewsEngine(news, mail, sweep);
  }

  @Bean
  NoteHint noteHint(Rulebook rules, Hints hints, @Qualifier("news") Worker news, Clock clock) {
    return new NoteHint(rules, hints, news, clock);
  }

  @Bean
  Acknowledge acknowledge(
      Rulebook rules, Outbox outbox, @Qualifier("mail") Worker mail, Clock clock) {
    return new Acknowledge(rules, outbox, mail, clock);
  }

  @Bean
  TellMerged tellMerged(
      Rulebook rules, Items items, Outbox outbox, @Qualifier("mail") Worker mail, Clock clock) {
    return new TellMerged(rules, items, outbox, mail, clock);
  }

  @Bean
  StatusListener statusListener(EventPublisher events, NoteHint note) {
    return new StatusListener(events, note);
  }

  @Bean
  ClusterJobs clusterJobs(SchedulerService scheduler, NewsEngine engine, Sweep sweep, Clock clock) {
    return new ClusterJobs(scheduler, engine, sweep, clock);
  }

  @Bean(destroyMethod = "onStop")
  NewsLifecycle newsLifecycle(NewsEngine engine, StatusListener listener, ClusterJobs jobs) {
    return new NewsLifecycle(engine, listener, jobs);
  }
}
