package io.roundtrip;

import com.atlassian.event.api.EventPublisher;
import com.atlassian.sal.api.lifecycle.LifecycleAware;
import io.roundtrip.canonical.Evidence;
import io.roundtrip.canonical.EvidenceChanged;
import io.roundtrip.canonical.LearnFeedback;
import io.roundtrip.canonical.Requesters;
import io.roundtrip.canonical.SyncEvidence;
import io.roundtrip.canonical.jira.LinkListener;
import io.roundtrip.host.jira.Lifecycle;
import io.roundtrip.host.jira.Listening;
import io.roundtrip.intake.RecordMissed;
import io.roundtrip.intake.SignalRecorded;
import io.roundtrip.intake.jira.FeedbackIssueListener;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.notify.Acknowledge;
import io.roundtrip.notify.Audience;
import io.roundtrip.notify.BeginTracking;
import io.roundtrip.notify.EvidencedItems;
import io.roundtrip.notify.Lane;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.Recipient;
import io.roundtrip.notify.StopMail;
import io.roundtrip.notify.jira.LoopLifecycle;
import io.roundtrip.priority.RescoreDue;
import io.roundtrip.priority.jira.EditListener;
import io.roundtrip.roadmap.Duplicates;
import io.roundtrip.roadmap.ShowRoadmapStatus;
import io.roundtrip.setup.KnownFields;
import io.roundtrip.setup.SettingsChanged;
import io.roundtrip.setup.SettingsRulebook;
import io.roundtrip.setup.jira.RememberSite;
import io.roundtrip.signals.Signal;
import io.roundtrip.signals.Signals;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What follows what: every fact and who reacts, and what one room asks another. */
@Configuration(proxyBeanMethods = false)
public class Journey {
  private static final int SOME = 50;
  private static final Duration IDLE = Duration.ofSeconds(3);
  private static final Duration BUSY = Duration.ofMillis(50);
  private static final Duration PATIENCE = Duration.ofSeconds(4);
  private static final Duration A_DAY = Duration.ofDays(1);
  private static final Duration LOOK_BACK = Duration.ofHours(1);
  private static final Duration LOOK_AGAIN = Duration.ofMinutes(5);

  /** Jira commits after its listeners; a score read a moment later sees the truth. */
  private static final Duration AFTER_COMMIT = Duration.ofSeconds(1);

  // Feedback is kept or corrected → the counts of its items follow, and the customer hears "we have
  // it" if the project wants that.
  @Bean
  Consumer<SignalRecorded> signalRecorded(
      LearnFeedback learn, Acknowledge acknowledge, Signals signals) {
    return fact -> {
      if (!fact.fresh()) learn.on(fact.issue());
      ContactId contact = fact.contact();
      if (fact.imported() || contact == null) return;
      Supplier<String> words = () -> signals.byIssue(fact.issue()).map(Signal::words).orElse("");
      acknowledge.feedback(fact.issue(), fact.project(), contact, words, fact.at());
    };
  }

  // Evidence changed → somebody waits for these items, their scores are due, and their roadmap
  // status is shown.
  @Bean
  Consumer<EvidenceChanged> evidenceChanged(
      BeginTracking tracking,
      ObjectProvider<RescoreDue> rescore,
      @Qualifier("scores") ObjectProvider<Lane> scores) {
    return fact -> {
      for (IssueId item : fact.items()) tracking.of(item, fact.at());
      rescore.getObject().on(fact);
      scores.getObject().wakeIn(AFTER_COMMIT);
    };
  }

  @Bean
  @Qualifier("scores")
  Lane scoreLane(RescoreDue rescore, ShowRoadmapStatus show) {
    return new Lane(
        "roundtrip-scores",
        goOn -> {
          List<IssueId> scored = rescore.run(SOME);
          scored.forEach(show::of);
          return scored.isEmpty() ? IDLE : BUSY;
        });
  }

  // Once a day and at the start, links that were made while nobody listened are read again, and
  // scores follow the time.
  @Bean
  @Qualifier("repair")
  Lane repairLane(SyncEvidence sync, RescoreDue rescore) {
    return new Lane(
        "roundtrip-repair",
        goOn -> {
          sync.all();
          rescore.markAll();
          return A_DAY;
        });
  }

  // Feedback whose creation nobody told us about is found again.
  @Bean
  @Qualifier("intake")
  Lane intakeLane(RecordMissed missed, Clock clock) {
    return new Lane(
        "roundtrip-intake",
        goOn -> {
          missed.since(clock.instant().minus(LOOK_BACK));
          return LOOK_AGAIN;
        });
  }

  // Settings changed → this node knows at once; what waited for a project that is off now is taken
  // back.
  @Bean
  Consumer<SettingsChanged> settingsChanged(
      SettingsRulebook rulebook, KnownFields fields, StopMail stop) {
    return fact -> {
      rulebook.on();
      fields.forget();
      if (fact.off()) stop.of(fact.project(), Reason.PROJECT_OFF);
    };
  }

  // An item moved on the roadmap → notify asks who requested it.
  @Bean
  Audience audience(Requesters requesters) {
    return item ->
        requesters.of(item).stream()
            .map(asked -> new Recipient(asked.contact(), asked.words()))
            .toList();
  }

  // What an item shows of the roadmap, the feedback that was merged into it shows too.
  @Bean
  Duplicates duplicates(Evidence evidence) {
    return evidence::linkedTo;
  }

  @Bean
  EvidencedItems evidencedItems(Evidence evidence) {
    return evidence::itemsAfter;
  }

  @Bean
  Listening listening(
      EventPublisher events,
      LinkListener links,
      EditListener edits,
      FeedbackIssueListener feedback) {
    return new Listening(events, List.of(links, edits, feedback));
  }

  /** Offered to Jira by host; the order is the order of starting. */
  @Bean
  Lifecycle lifecycle(
      RememberSite site,
      LoopLifecycle loop,
      @Qualifier("scores") Lane scores,
      @Qualifier("intake") Lane intake,
      @Qualifier("repair") Lane repair,
      Listening listening) {
    return new Lifecycle(
        List.of(site, loop, running(scores), running(intake), running(repair), listening));
  }

  private static LifecycleAware running(Lane lane) {
    return Lifecycle.part(lane::start, () -> lane.stop(PATIENCE));
  }
}
