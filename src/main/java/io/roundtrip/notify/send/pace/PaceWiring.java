package io.roundtrip.notify.send.pace;

import com.atlassian.jira.cluster.ClusterManager;
import com.atlassian.jira.cluster.ClusterMessagingService;
import io.roundtrip.customers.Contacts;
import io.roundtrip.host.Remembered;
import io.roundtrip.host.Worker;
import io.roundtrip.notify.MailHalt;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.send.pace.jira.ClusterHint;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Builds the room. What the administrator allows comes from DoorsWiring. */
@Configuration(proxyBeanMethods = false)
class PaceWiring {
  private static final Duration LATELY = Duration.ofSeconds(10);

  /** Asked for while mail leaves, and not each time. */
  @Bean
  Pace pace(@Qualifier("mail rates") Supplier<Rates> rates, ClusterManager cluster, Clock clock) {
    Remembered<Rates> share =
        new Remembered<>(() -> rates.get().over(cluster.findLiveNodes().size()), LATELY, clock);
    return new Pace(share::get, clock);
  }

  @Bean
  ClusterHint clusterHint(
      ClusterMessagingService messages,
      @Qualifier("mail") ObjectProvider<Worker> mail,
      Clock clock) {
    return new ClusterHint(messages, () -> mail.getObject().wake(), clock);
  }

  @Bean
  Picks picks(
      Outbox outbox,
      @Qualifier("recover") IntSupplier recover,
      ClusterHint hint,
      Contacts contacts,
      MailHalt mailHalt,
      Pace pace,
      Clock clock) {
    FairLook look = new FairLook(outbox, recover, hint::send);
    return new Picks(look, contacts, mailHalt, pace, new Random(), clock);
  }
}
