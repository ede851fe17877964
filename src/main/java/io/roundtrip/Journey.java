package io.roundtrip;

import io.roundtrip.canonical.EvidenceChanged;
import io.roundtrip.canonical.UpdateEvidence;
import io.roundtrip.canonical.auto.MergeByItself;
import io.roundtrip.canonical.auto.Waiting;
import io.roundtrip.canonical.group.BrokenAgain;
import io.roundtrip.canonical.group.FeedbackMerged;
import io.roundtrip.canonical.group.FeedbackSplit;
import io.roundtrip.canonical.merge.SuggestionConfirmed;
import io.roundtrip.canonical.suggest.learn.DismissPair;
import io.roundtrip.host.Worker;
import io.roundtrip.intake.SignalCorrected;
import io.roundtrip.intake.SignalRecorded;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.notify.NewsAhead;
import io.roundtrip.notify.Recipient;
import io.roundtrip.notify.guard.NoteMove;
import io.roundtrip.notify.news.BeginTelling;
import io.roundtrip.notify.news.BeginTracking;
import io.roundtrip.notify.news.CloseTheLoop;
import io.roundtrip.notify.news.NewsEngine;
import io.roundtrip.notify.news.Readdress;
import io.roundtrip.notify.news.TellMerged;
import io.roundtrip.notify.send.WakeMail;
import io.roundtrip.priority.RescoreDue;
import io.roundtrip.roadmap.ItemShipped;
import io.roundtrip.roadmap.RoadmapMoved;
import io.roundtrip.roadmap.ShowRoadmapStatus;
import io.roundtrip.roadmap.StatusesMapped;
import io.roundtrip.roadmap.follow.FollowShipped;
import io.roundtrip.setup.ChangeSettings;
import io.roundtrip.setup.KnownFields;
import io.roundtrip.setup.SettingsChanged;
import io.roundtrip.signals.Signal;
import io.roundtrip.signals.Signals;
import io.roundtrip.similarity.node.NodeIndex;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What follows what: every fact and who reacts. */
@Configuration(proxyBeanMethods = false)
class Journey {
  /** Jira commits after its listeners; a score read a moment later sees the truth. */
  private static final Duration AFTER_COMMIT = Duration.ofSeconds(1);

  /** By then what was written before can be found. */
  private static final Duration INDEXED = Duration.ofSeconds(3);

  // An item moved → it is kept who moved it, and its undo window opens; its end tells who asked.
  @Bean
  Consumer<RoadmapMoved> roadmapMoved(NoteMove noteMove, CloseTheLoop closeTheLoop) {
    return fact -> {
      noteMove.on(fact);
      closeTheLoop.on(fact);
    };
  }

  // An item shipped, and nobody took it back in time → its feedback follows, where wanted.
  @Bean
  Consumer<ItemShipped> itemShipped(FollowShipped follow) {
    return follow::on;
  }

  // Feedback is kept → counts follow, its author hears "we have it" and the rest, it is merged.
  @Bean
  Consumer<SignalRecorded> signalRecorded(
      UpdateEvidence update,
      Answer answer,
      BeginTracking tracking,
      Waiting waiting,
      @Qualifier("automatic") ObjectProvider<Worker> automatic) {
    return fact -> {
      update.on(fact.issue());
      if (fact.contact() != null) tracking.of(fact.issue(), fact.at());
      waiting.add(fact.issue(), fact.project());
      automatic.getObject().wakeIn(INDEXED);
      if (!fact.copied()) answer.to(fact.issue(), fact.project(), fact.contact(), fact.at());
    };
  }

  // Feedback is corrected → its items' counts follow; who is named only now hears what there is.
  @Bean
  Consumer<SignalCorrected> signalCorrected(
      UpdateEvidence update, BeginTracking tracking, Answer answer, Readdress readdress) {
    return fact -> {
      update.on(fact.issue());
      if (fact.contact() != null) tracking.of(fact.issue(), fact.at());
      answer.named(fact);
      if (fact.was() != null) readdress.from(fact.was());
    };
  }

  // Evidence changed → its items are waited for, their scores are due, their status is shown.
  @Bean
  Consumer<EvidenceChanged> evidenceChanged(
      BeginTracking tracking,
      ObjectProvider<RescoreDue> rescore,
      @Qualifier("scores") ObjectProvider<Worker> scores) {
    return fact -> {
      for (IssueId item : fact.items()) tracking.of(item, fact.at());
      rescore.getObject().on(fact);
      scores.getObject().wakeIn(AFTER_COMMIT);
    };
  }

  // Feedback came into a group → it shows its roadmap status, and who said it hears of that.
  @Bean
  Consumer<FeedbackMerged> feedbackMerged(
      ShowRoadmapStatus show, TellMerged tell, Signals signals, BrokenAgain brokenAgain) {
    return fact -> {
      show.merged(fact.feedback(), fact.into());
      tell.into(fact.into(), () -> recipients(signals.byIssues(asking(fact, brokenAgain))));
    };
  }

  /**
   * Whoever reports that it is broken again is not told that it is here; no mere link says that.
   */
  private static Set<IssueId> asking(FeedbackMerged fact, BrokenAgain brokenAgain) {
    if (fact.operation() == null) return fact.feedback();
    Set<IssueId> asking = new HashSet<>(fact.feedback());
    asking.removeAll(brokenAgain.of(fact.feedback()).keySet());
    return asking;
  }

  // Feedback stands alone again → it shows its own roadmap status, an automatic merge's label goes,
  // and the suggestions take back what they learned, or learn that it was wrong.
  @Bean
  Consumer<FeedbackSplit> feedbackSplit(
      ShowRoadmapStatus show, ObjectProvider<MergeByItself> automatic, DismissPair learn) {
    return fact -> {
      show.split(fact.feedback());
      automatic.getObject().split(fact);
      learn.split(fact, automatic.getObject().among(fact));
    };
  }

  // Somebody merged what was suggested → the suggestions learn.
  @Bean
  Consumer<SuggestionConfirmed> suggestionConfirmed(DismissPair learn) {
    return learn::confirmed;
  }

  /** A copy was not said: its original is what joins. */
  private static List<Recipient> recipients(Map<IssueId, Signal> said) {
    List<Recipient> people = new ArrayList<>();
    for (Signal signal : said.values()) {
      ContactId contact = signal.copyOf() == null ? signal.contact() : null;
      if (contact != null) people.add(new Recipient(contact, signal.ownWords()));
    }
    return people;
  }

  // A project is being switched on → what happened to its items so far is history.
  @Bean
  Consumer<ChangeSettings.SwitchingOn> switchingOn(BeginTelling begin) {
    return fact -> begin.in(fact.project(), fact.since());
  }

  // Settings changed → this node knows at once; what waited for what is told no more is dropped,
  // for what they say goes on; what moved while they could not be read is looked for.
  @Bean
  Consumer<SettingsChanged> settingsChanged(
      KnownFields fields,
      NewsAhead.Waiting waiting,
      NodeIndex index,
      @Qualifier("texts") ObjectProvider<Runnable> texts,
      WakeMail wake,
      ObjectProvider<NewsEngine> news) {
    return fact -> {
      fields.forget();
      index.projectsChanged();
      texts.getObject().run();
      fact.lost().forEach(lost -> waiting.drop(fact.project(), lost.part(), lost.why()));
      wake.of(fact.project(), WakeMail.Ended.SETTINGS);
      news.getObject().goesOn(fact.anew());
    };
  }

  // Somebody said what statuses stand for → the same.
  @Bean
  Consumer<StatusesMapped> statusesMapped(WakeMail wake, ObjectProvider<NewsEngine> news) {
    return fact -> {
      wake.of(fact.project(), WakeMail.Ended.STATUS_MAP);
      news.getObject().goesOn(fact.anew());
    };
  }
}
