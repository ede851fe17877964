package io.roundtrip;

import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.cluster.ClusterMessagingService;
import com.atlassian.sal.api.lifecycle.LifecycleAware;
import io.roundtrip.canonical.SyncEvidence;
import io.roundtrip.canonical.auto.MergeByItself;
import io.roundtrip.canonical.auto.Waiting;
import io.roundtrip.canonical.group.SyncGroups;
import io.roundtrip.canonical.jira.LinkListener;
import io.roundtrip.canonical.suggest.jira.TextListener;
import io.roundtrip.host.Worker;
import io.roundtrip.host.Workers;
import io.roundtrip.host.jira.ClusterHint;
import io.roundtrip.host.jira.Lifecycle;
import io.roundtrip.host.jira.Listening;
import io.roundtrip.intake.RecordMissed;
import io.roundtrip.intake.SettleAll;
import io.roundtrip.intake.jira.FeedbackIssueListener;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.notify.news.NewsEngine;
import io.roundtrip.notify.news.jira.ClusterJobs;
import io.roundtrip.notify.news.jira.StatusListener;
import io.roundtrip.priority.RescoreDue;
import io.roundtrip.priority.jira.EditListener;
import io.roundtrip.roadmap.ShowRoadmapStatus;
import io.roundtrip.setup.jira.RememberSite;
import io.roundtrip.similarity.node.NodeIndex;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What goes on beside the requests, in the order of starting; news and mail start their own. */
@Configuration(proxyBeanMethods = false)
class WorkersWiring {
  private static final int SOME = 50;
  private static final Duration IDLE = Duration.ofSeconds(3);
  private static final Duration BUSY = Duration.ofMillis(50);
  private static final Duration PATIENCE = Duration.ofSeconds(4);
  private static final Duration A_SECOND = Duration.ofSeconds(1);
  private static final Duration TELL_OTHERS = Duration.ofSeconds(10);
  private static final Duration A_DAY = Duration.ofDays(1);
  private static final Duration LOOK_BACK = Duration.ofHours(1);
  private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

  @Bean
  @Qualifier("scores")
  Worker scoreWorker(Workers workers, RescoreDue rescore, ShowRoadmapStatus show) {
    return workers.named(
        "roundtrip-scores",
        goOn -> {
          List<IssueId> scored = rescore.run(SOME);
          scored.forEach(show::of);
          return scored.isEmpty() ? IDLE : BUSY;
        });
  }

  @Bean
  @Qualifier("automatic")
  Worker automaticWorker(Workers workers, Waiting waiting, MergeByItself merge) {
    return workers.named(
        "roundtrip-automatic",
        goOn -> {
          if (!merge.ready()) return IDLE;
          while (goOn.getAsBoolean()) {
            Waiting.One one = waiting.next();
            if (one == null) return A_DAY;
            merge.of(one.feedback(), one.project());
          }
          return IDLE;
        });
  }

  // What is written can be found on every node, each with an index of its own.
  @Bean
  @Qualifier("similar")
  Worker similarWorker(Workers workers, NodeIndex index) {
    return workers.named("roundtrip-similar", index::turn);
  }

  @Bean
  @Qualifier("texts")
  ClusterHint textHint(
      ClusterMessagingService messages,
      NodeIndex index,
      @Qualifier("similar") ObjectProvider<Worker> similar,
      Clock clock) {
    Runnable look =
        () -> {
          index.projectsChanged();
          similar.getObject().wake();
        };
    return new ClusterHint("roundtrip-texts", TELL_OTHERS, messages, look, clock);
  }

  // Something reads otherwise, or other projects are on: this node looks at once, the others soon.
  @Bean
  @Qualifier("texts")
  Runnable textsNoted(
      NodeIndex index,
      @Qualifier("similar") ObjectProvider<Worker> similar,
      @Qualifier("texts") ClusterHint others) {
    return () -> {
      index.written();
      similar.getObject().wakeIn(A_SECOND);
      others.send();
    };
  }

  // Once a day, at the start and when a lost key is back or given up, links that were made while
  // nobody listened are read again, scores follow the time, and no issue holds a customer's name.
  @Bean
  @Qualifier("repair")
  Worker repairWorker(
      Workers workers, SyncEvidence sync, SyncGroups groups, RescoreDue rescore, SettleAll settle) {
    return workers.named(
        "roundtrip-repair",
        goOn -> {
          settle.run(goOn);
          sync.all();
          groups.all();
          rescore.markAll();
          return A_DAY;
        });
  }

  // Feedback whose creation or edit nobody told us about is found again.
  @Bean
  @Qualifier("intake")
  Worker intakeWorker(Workers workers, RecordMissed missed, Clock clock) {
    return workers.named(
        "roundtrip-intake",
        goOn -> {
          missed.since(clock.instant().minus(LOOK_BACK));
          return LOOK_AGAIN;
        });
  }

  @Bean
  Listening listening(
      EventPublisher events,
      StatusListener statuses,
      LinkListener links,
      EditListener edits,
      FeedbackIssueListener feedback,
      TextListener texts) {
    return new Listening(events, List.of(statuses, links, edits, feedback, texts));
  }

  /** Offered to Jira by host; the order is the order of starting. */
  @Bean
  Lifecycle lifecycle(
      RememberSite site,
      @Qualifier("beat") Worker beat,
      @Qualifier("lease") Worker lease,
      NewsEngine news,
      ClusterJobs jobs,
      @Qualifier("mail") ClusterHint mailHint,
      @Qualifier("texts") ClusterHint textHint,
      @Qualifier("tracked") ClusterHint trackedHint,
      @Qualifier("scores") Worker scores,
      @Qualifier("intake") Worker intake,
      @Qualifier("repair") Worker repair,
      @Qualifier("automatic") Worker automatic,
      @Qualifier("follow") Worker follow,
      @Qualifier("similar") Worker similar,
      Listening listening) {
    return new Lifecycle(
        List.of(
            site,
            running(beat),
            running(lease),
            Lifecycle.part(news::start, news::stop),
            Lifecycle.part(mailHint::start, mailHint::stop),
            Lifecycle.part(textHint::start, textHint::stop),
            Lifecycle.part(trackedHint::start, trackedHint::stop),
            Lifecycle.part(jobs::start, jobs::stop),
            running(scores),
            running(intake),
            running(repair),
            running(similar),
            running(automatic),
            running(follow),
            listening));
  }

  private static LifecycleAware running(Worker worker) {
    return Lifecycle.part(worker::start, () -> worker.stop(PATIENCE));
  }
}
