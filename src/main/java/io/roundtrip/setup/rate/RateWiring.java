package io.roundtrip.setup.rate;

import io.roundtrip.host.Deeds;
import io.roundtrip.host.Phrases;
import io.roundtrip.setup.Switches;
import io.roundtrip.setup.rate.web.RatesPage;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Builds the room. */
@Configuration(proxyBeanMethods = false)
class RateWiring {
  @Bean
  MailRates mailRates(Switches switches, Deeds deeds, Clock clock) {
    return new MailRates(switches, deeds, clock);
  }

  @Bean
  RatesPage ratesPage(Phrases phrases) {
    return new RatesPage(phrases);
  }
}
