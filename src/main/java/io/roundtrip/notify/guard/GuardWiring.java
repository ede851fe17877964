package io.roundtrip.notify.guard;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.host.CleanUp;
import io.roundtrip.host.Deeds;
import io.roundtrip.host.Phrases;
import io.roundtrip.host.UserNames;
import io.roundtrip.host.Visibility;
import io.roundtrip.host.Worker;
import io.roundtrip.host.ao.OldRows;
import io.roundtrip.host.jira.ProblemTexts;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.Rulebook;
import io.roundtrip.notify.guard.ao.AoFoundMoves;
import io.roundtrip.notify.guard.ao.AoQuietChanges;
import io.roundtrip.notify.guard.ao.MoveRow;
import io.roundtrip.notify.guard.ao.QuietRow;
import io.roundtrip.notify.guard.web.HeldNewsViews;
import io.roundtrip.notify.send.WakeMail;
import io.roundtrip.notify.send.ao.AoHeldMails;
import io.roundtrip.roadmap.StatusHistory;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What stands between a change and its mail. */
@Configuration(proxyBeanMethods = false)
class GuardWiring {
  private static final Duration KEPT = Duration.ofDays(30);

  @Bean
  FoundMoves foundMoves(ActiveObjects ao) {
    return new AoFoundMoves(ao);
  }

  @Bean
  QuietChanges quietChanges(ActiveObjects ao) {
    return new AoQuietChanges(ao);
  }

  @Bean
  HeldMails heldMails(ActiveObjects ao) {
    return new AoHeldMails(ao);
  }

  @Bean
  NoteMove noteMove(FoundMoves moves, Clock clock) {
    return new NoteMove(moves, clock);
  }

  @Bean
  NoteQuietChange noteQuietChange(
      Rulebook rulebook,
      QuietChanges quiet,
      @Qualifier("waited-for") Predicate<IssueId> waitedFor,
      Clock clock) {
    return new NoteQuietChange(rulebook, quiet, waitedFor, clock);
  }

  @Bean
  NewsGuard newsGuard(
      FoundMoves moves,
      QuietChanges quiet,
      StatusHistory histories,
      @Qualifier("respects-no-mail") Predicate<ProjectId> respectsNoMail) {
    return new GuardNews(moves, quiet, histories, respectsNoMail);
  }

  @Bean
  ReadHeldNews readHeldNews(
      FoundMoves moves, HeldMails mails, StatusHistory histories, Clock clock) {
    return new ReadHeldNews(moves, mails, histories, clock);
  }

  // How many mails of each project wait for a word, for the health.
  @Bean
  @Qualifier("waits-for-a-word")
  Supplier<Map<ProjectId, Integer>> heldMailsOfProjects(ActiveObjects ao) {
    return new AoHeldMails(ao)::waiting;
  }

  // Who waits for a word about an item, for whoever shows it.
  @Bean
  @Qualifier("waits-for-a-word")
  BiFunction<IssueId, Collection<Outbox.Standing>, Set<ContactId>> waitsForAWord(
      FoundMoves moves, Clock clock) {
    return new WaitForWord(moves, clock)::of;
  }

  @Bean
  DecideHeldNews decideHeldNews(
      ReadHeldNews read,
      FoundMoves moves,
      Outbox outbox,
      WakeMail wake,
      @Qualifier("mail") ObjectProvider<Worker> mail,
      Deeds deeds,
      Clock clock) {
    return new DecideHeldNews(
        read,
        moves,
        outbox,
        project -> {
          wake.of(project, WakeMail.Ended.REVIEW);
          mail.getObject().wake();
        },
        deeds,
        clock);
  }

  @Bean
  HeldNewsViews heldNewsViews(
      Phrases texts, UserNames names, Visibility visibility, ProblemTexts problems) {
    return new HeldNewsViews(texts, names, visibility, problems);
  }

  @Bean
  CleanUp oldMoves(ActiveObjects ao) {
    return OldRows.before(ao, MoveRow.class, "MOVED_AT", KEPT);
  }

  @Bean
  CleanUp oldQuietChanges(ActiveObjects ao) {
    return OldRows.before(ao, QuietRow.class, "HEARD_AT", KEPT);
  }
}
