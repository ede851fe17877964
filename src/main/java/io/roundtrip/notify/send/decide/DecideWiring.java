package io.roundtrip.notify.send.decide;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.customers.Contacts;
import io.roundtrip.customers.OutsideIds;
import io.roundtrip.host.CleanUp;
import io.roundtrip.host.Deeds;
import io.roundtrip.host.Phrases;
import io.roundtrip.host.UserNames;
import io.roundtrip.host.Visibility;
import io.roundtrip.host.Worker;
import io.roundtrip.host.ao.ConditionalWrites;
import io.roundtrip.host.ao.OldRows;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.Standstill;
import io.roundtrip.notify.seen.SeenMails;
import io.roundtrip.notify.send.WakeMail;
import io.roundtrip.notify.send.decide.ao.AoDecisions;
import io.roundtrip.notify.send.decide.ao.AoStuckMails;
import io.roundtrip.notify.send.decide.ao.DecidedRow;
import io.roundtrip.notify.send.decide.ao.DecisionRow;
import io.roundtrip.notify.send.decide.rest.MailSights;
import io.roundtrip.notify.send.decide.rest.Mails;
import io.roundtrip.notify.send.decide.rest.ShownMails;
import io.roundtrip.signals.SeenCustomers;
import io.roundtrip.signals.Signals;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Mail that is stuck, and what people decide about it. */
@Configuration(proxyBeanMethods = false)
class DecideWiring {
  private static final Duration KEPT = Duration.ofDays(30);

  @Bean
  StuckMails stuckMails(ActiveObjects ao) {
    return new AoStuckMails(ao);
  }

  @Bean
  Decisions decisions(ActiveObjects ao, ConditionalWrites writes) {
    return new AoDecisions(ao, writes);
  }

  /** Where mail is stuck, for those who look after the whole of Jira. */
  @Bean
  @Qualifier("stuck")
  Supplier<Set<ProjectId>> stuckProjects(StuckMails stuck) {
    return stuck::projects;
  }

  @Bean
  LoggedDecisions loggedDecisions(Visibility visibility, UserNames names, Deeds deeds) {
    return new LoggedDecisions(visibility, names, deeds);
  }

  @Bean
  DecideMail decideMail(
      Outbox outbox,
      WakeMail wake,
      @Qualifier("mail") Worker mail,
      LoggedDecisions log,
      Clock clock) {
    return new DecideMail(outbox, wake, mail, log, clock);
  }

  @Bean
  DecideStuckMail decideStuckMail(
      StuckMails stuck,
      Decisions decisions,
      WakeMail wake,
      @Qualifier("mail") Worker mail,
      LoggedDecisions log,
      Clock clock) {
    return new DecideStuckMail(
        new DecideStuckMail.Stores(stuck, decisions), wake, mail, log, clock);
  }

  @Bean
  Mails mails(
      Contacts contacts,
      SeenCustomers seen,
      Signals signals,
      Visibility visibility,
      Phrases texts,
      OutsideIds ids) {
    return new Mails(new MailSights(contacts, seen, signals, visibility), texts, ids);
  }

  @Bean
  ShownMails shownMails(Standstill standstill, SeenMails seen, StuckMails kept, Mails mails) {
    return new ShownMails(standstill, seen, kept, mails);
  }

  @Bean
  CleanUp oldDecisions(ActiveObjects ao) {
    return OldRows.before(ao, DecisionRow.class, "MADE_AT", KEPT);
  }

  @Bean
  CleanUp oldDecided(ActiveObjects ao) {
    return OldRows.before(ao, DecidedRow.class, "MADE_AT", KEPT);
  }
}
