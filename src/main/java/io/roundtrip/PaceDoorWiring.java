package io.roundtrip;

import io.roundtrip.notify.send.pace.Rates;
import io.roundtrip.setup.rate.MailRates;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the senders ask the settings of the installation. */
@Configuration(proxyBeanMethods = false)
class PaceDoorWiring {
  // As much mail leaves as the administrator allows.
  @Bean
  @Qualifier("mail rates")
  Supplier<Rates> allowedRates(MailRates allowed) {
    return () -> {
      MailRates.Now now = allowed.now();
      return new Rates(now.server(), now.domain());
    };
  }
}
