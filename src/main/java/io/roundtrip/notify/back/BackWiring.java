package io.roundtrip.notify.back;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.customers.Contacts;
import io.roundtrip.host.CleanUp;
import io.roundtrip.host.ao.OldRows;
import io.roundtrip.notify.MailTrouble;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.StopMail;
import io.roundtrip.notify.back.ao.AoReturns;
import io.roundtrip.notify.back.ao.ReturnRow;
import io.roundtrip.notify.send.MessageIds;
import io.roundtrip.notify.send.WakeMail;
import io.roundtrip.notify.send.jira.ReturnedStatus;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Builds the room. */
@Configuration(proxyBeanMethods = false)
class BackWiring {
  private static final Duration KEPT = Duration.ofDays(90);

  @Bean
  Returns returns(ActiveObjects ao) {
    return new AoReturns(ao);
  }

  @Bean
  CleanUp oldReturns(ActiveObjects ao) {
    return OldRows.before(ao, ReturnRow.class, "HEARD_AT", KEPT);
  }

  @Bean
  FindMail findMail(Contacts contacts, Outbox outbox, MessageIds ids) {
    return new FindMail(contacts, outbox, ids::of);
  }

  @Bean
  HearBounce.Rows bouncedRows(Outbox outbox, WakeMail wake, StopMail stop, MailTrouble trouble) {
    return new HearBounce.Rows(outbox, wake::after, stop, trouble);
  }

  @Bean
  HearBounce hearBounce(FindMail find, HearBounce.Rows rows, Returns returns, Clock clock) {
    return new HearBounce(find, ReturnedStatus::of, rows, returns, clock);
  }

  @Bean
  HearComplaint hearComplaint(
      FindMail find, Stops stops, Contacts contacts, StopMail stop, Clock clock) {
    return new HearComplaint(find, stops, contacts, stop, clock);
  }

  @Bean
  HaltAtBadRate haltAtBadRate(Outbox outbox, Returns returns, Halt halt, Clock clock) {
    return new HaltAtBadRate(outbox, returns, halt, clock);
  }

  // What a server says at once counts as what comes back.
  @Bean
  @Qualifier("nobody there")
  Runnable nobodyThere(HaltAtBadRate halt) {
    return halt::look;
  }

  @Bean
  HearAnswer hearAnswer(
      Returns returns,
      HearBounce bounce,
      HearComplaint complaint,
      Stops stops,
      HaltAtBadRate halt,
      Clock clock) {
    return new HearAnswer(returns, bounce, complaint, stops, halt, clock);
  }
}
