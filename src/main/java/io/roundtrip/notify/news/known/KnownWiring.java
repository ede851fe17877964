package io.roundtrip.notify.news.known;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.jira.cluster.ClusterMessagingService;
import com.atlassian.jira.issue.IssueManager;
import io.roundtrip.host.CleanUp;
import io.roundtrip.host.Worker;
import io.roundtrip.host.ao.OldRows;
import io.roundtrip.host.jira.ClusterHint;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.notify.EvidencedItems;
import io.roundtrip.notify.Items;
import io.roundtrip.notify.Rulebook;
import io.roundtrip.notify.news.BeginTelling;
import io.roundtrip.notify.news.Marks;
import io.roundtrip.notify.news.SeenChanges;
import io.roundtrip.notify.news.ao.AoLooks;
import io.roundtrip.notify.news.ao.AoMarks;
import io.roundtrip.notify.news.ao.AoSeenChanges;
import io.roundtrip.notify.news.ao.AoTrackedItems;
import io.roundtrip.notify.news.ao.SeenRow;
import io.roundtrip.notify.news.ao.UndoWindowRow;
import io.roundtrip.notify.news.jira.GoneItems;
import io.roundtrip.notify.news.jira.JiraItemStates;
import io.roundtrip.notify.news.sweep.TouchedItems;
import io.roundtrip.notify.news.sweep.Unlooked;
import io.roundtrip.notify.news.window.UndoWindow;
import io.roundtrip.roadmap.StatusHistory;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Predicate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who is waited for, and how long what is known of news is kept. */
@Configuration(proxyBeanMethods = false)
class KnownWiring {
  private static final Duration TOLD_WITHIN = Duration.ofSeconds(2);
  private static final Duration HISTORY = Duration.ofDays(400);

  /** Between the clocks of two nodes. */
  private static final Duration SKEW = Duration.ofDays(1);

  @Bean
  KnownTracked trackedItems(
      ActiveObjects ao,
      @Qualifier("tracked") ClusterHint hint,
      @Qualifier("news") ObjectProvider<Worker> news,
      Clock clock) {
    Runnable soon = () -> news.getObject().wakeIn(TOLD_WITHIN);
    return new KnownTracked(
        new AoTrackedItems(ao), new KnownTracked.Others(soon, hint::send), clock);
  }

  @Bean
  @Qualifier("tracked")
  ClusterHint trackedHint(
      ClusterMessagingService messages,
      ObjectProvider<KnownTracked> tracked,
      @Qualifier("news") ObjectProvider<Worker> news,
      Clock clock) {
    Runnable look =
        () -> {
          tracked.getObject().again();
          news.getObject().wake();
        };
    return new ClusterHint("roundtrip-tracked", TOLD_WITHIN.dividedBy(2), messages, look, clock);
  }

  // From memory, asked at every transition of every issue.
  @Bean
  @Qualifier("waited-for")
  Predicate<IssueId> waitedFor(KnownTracked tracked) {
    return tracked::mayBe;
  }

  @Bean
  SeenChanges seenChanges(ActiveObjects ao) {
    return new AoSeenChanges(ao);
  }

  @Bean
  Marks marks(ActiveObjects ao) {
    return new AoMarks(ao);
  }

  @Bean
  TouchedItems touchedItems(Rulebook rules, Items items, EvidencedItems evidenced) {
    return new TouchedItems(rules, items, evidenced);
  }

  @Bean
  Unlooked unlooked(ActiveObjects ao, IssueManager issues) {
    return new Unlooked(new JiraItemStates(issues), new AoLooks(ao));
  }

  @Bean
  BeginTelling beginTelling(
      KnownTracked tracked,
      EvidencedItems evidenced,
      IssueManager issues,
      StatusHistory histories,
      SeenChanges seen) {
    return new BeginTelling(tracked, evidenced, new JiraItemStates(issues), histories, seen);
  }

  @Bean
  CleanUp oldWindows(ActiveObjects ao) {
    String done = UndoWindow.Step.DONE.name();
    return OldRows.before(ao, UndoWindowRow.class, "ENDS_AT", HISTORY, "STEP", done);
  }

  @Bean
  CleanUp oldChanges(ActiveObjects ao) {
    return OldRows.before(ao, SeenRow.class, "SEEN_AT", SeenChanges.KEPT.plus(SKEW));
  }

  @Bean
  CleanUp goneItems(KnownTracked tracked, IssueManager issues, Marks marks) {
    return new GoneItems(tracked, issues, marks);
  }
}
