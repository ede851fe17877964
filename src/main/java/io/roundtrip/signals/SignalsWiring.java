package io.roundtrip.signals;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.customers.CustomerNames;
import io.roundtrip.host.Visibility;
import io.roundtrip.signals.ao.AoSignals;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SignalsWiring {
  @Bean
  Signals signals(ActiveObjects ao) {
    return new AoSignals(ao);
  }

  @Bean
  SeenCustomers seenCustomers(Signals signals, Visibility visibility) {
    return new SeenCustomers(signals, visibility);
  }

  @Bean
  AccountsTold accountsTold(Signals signals, Visibility visibility) {
    return new AccountsTold(signals, visibility);
  }

  @Bean
  CustomerNames customerNames(Signals signals, SeenCustomers seen) {
    return new NamesBySignals(signals, seen);
  }
}
