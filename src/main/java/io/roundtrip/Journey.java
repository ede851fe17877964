package io.roundtrip;

import io.roundtrip.canonical.EvidenceChanged;
import io.roundtrip.canonical.UpdateEvidence;
import io.roundtrip.canonical.auto.MergeByItself;
import io.roundtrip.canonical.auto.Waiting;
import io.roundtrip.canonical.group.GroupChanged;
import io.roundtrip.canonical.suggest.DismissPair;
import io.roundtrip.host.Worker;
import io.roundtrip.intake.SignalRecorded;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.notify.Reason;
import io.roundtrip.notify.Recipient;
import io.roundtrip.notify.StopMail;
import io.roundtrip.notify.news.Acknowledge;
import io.roundtrip.notify.news.BeginTracking;
import io.roundtrip.notify.news.TellMerged;
import io.roundtrip.priority.RescoreDue;
import io.roundtrip.roadmap.ShowRoadmapStatus;
import io.roundtrip.setup.KnownFields;
import io.roundtrip.setup.SettingsChanged;
import io.roundtrip.setup.SettingsRulebook;
import io.roundtrip.signals.Signal;
import io.roundtrip.signals.Signals;
import io.roundtrip.similarity.node.NodeIndex;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What follows what: every fact and who reacts. */
@Configuration(proxyBeanMethods = false)
public class Journey {

  /** Jira commits after its listeners; a score read a moment later sees the truth. */
  private static final Duration AFTER_COMMIT = Duration.ofSeconds(1);

  /** By then what was written before can be found. */
  private static final Duration INDEXED = Duration.ofSeconds(3);

  // Feedback is kept or corrected → the counts of its items follow, the customer hears "we have
  // it" and it is merged by itself, if the project wants that.
  @Bean
  Consumer<SignalRecorded> signalRecorded(
      UpdateEvidence learn,
      Acknowledge acknowledge,
      Signals signals,
      Waiting waiting,
      @Qualifier("automatic") ObjectProvider<Worker> automatic) {
    return fact -> {
      if (!fact.fresh()) learn.on(fact.issue());
      if (fact.first() && !fact.imported()) {
        waiting.add(fact.issue(), fact.project());
        automatic.getObject().wakeIn(INDEXED);
      }
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
      @Qualifier("scores") ObjectProvider<Worker> scores) {
    return fact -> {
      for (IssueId item : fact.items()) tracking.of(item, fact.at());
      rescore.getObject().on(fact);
      scores.getObject().wakeIn(AFTER_COMMIT);
    };
  }

  // Feedback came into a group or left it → it shows the group's roadmap status or its own again,
  // who said it hears where it is tracked, and the suggestions learn.
  @Bean
  Consumer<GroupChanged> groupChanged(
      ShowRoadmapStatus show,
      TellMerged tell,
      DismissPair learn,
      Signals signals,
      ObjectProvider<MergeByItself> automatic) {
    return fact -> {
      if (fact.merged()) {
        show.merged(fact.feedback(), fact.into());
        tell.into(fact.into(), recipients(signals.byIssues(fact.feedback()).values()));
      } else {
        show.split(fact.feedback());
        UserKey by = fact.by();
        if (by != null) automatic.getObject().split(fact.feedback(), by);
      }
      learn.on(fact);
    };
  }

  private static List<Recipient> recipients(Collection<Signal> said) {
    List<Recipient> people = new ArrayList<>();
    for (Signal signal : said) {
      ContactId contact = signal.contact();
      if (contact != null) people.add(new Recipient(contact, signal.words()));
    }
    return people;
  }

  // Settings changed → this node knows at once; what waited for a project that is off now is taken
  // back.
  @Bean
  Consumer<SettingsChanged> settingsChanged(
      SettingsRulebook rulebook, KnownFields fields, StopMail stop, NodeIndex index) {
    return fact -> {
      rulebook.on();
      fields.forget();
      index.projectsChanged();
      if (fact.off()) stop.of(fact.project(), Reason.PROJECT_OFF);
    };
  }
}
