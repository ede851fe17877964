package io.roundtrip.signals;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.customers.CustomerNames;
import io.roundtrip.host.Visibility;
import io.roundtrip.signals.ao.AoSignals;
import java.util.List;
import java.util.Map;
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
  CustomerNames customerNames(SeenCustomers seen) {
    return (people, firms, reader) -> seen.names(people, firms, List.of(), Map.of(), reader);
  }
}
