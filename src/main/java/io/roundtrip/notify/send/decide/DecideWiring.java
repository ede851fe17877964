package io.roundtrip.notify.send.decide;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.host.CleanUp;
import io.roundtrip.host.Deeds;
import io.roundtrip.host.UserNames;
import io.roundtrip.host.Worker;
import io.roundtrip.host.ao.ConditionalWrites;
import io.roundtrip.host.ao.OldRows;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.send.WakeMail;
import io.roundtrip.notify.send.decide.ao.AoDecisions;
import io.roundtrip.notify.send.decide.ao.AoStuckMails;
import io.roundtrip.notify.send.decide.ao.DecidedRow;
import io.roundtrip.notify.send.decide.ao.DecisionRow;
import java.time.Clock;
import java.time.Duration;
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

  @Bean
  DecideStuckMail decideStuckMail(
      StuckMails stuck,
      Decisions decisions,
      Outbox outbox,
      WakeMail wake,
      @Qualifier("mail") Worker mail,
      UserNames names,
      Deeds deeds,
      Clock clock) {
    return new DecideStuckMail(stuck, decisions, outbox, wake, mail, names, deeds, clock);
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
