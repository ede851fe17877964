package io.roundtrip.signals;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.customers.Accounts;
import io.roundtrip.customers.Contacts;
import io.roundtrip.customers.CustomerNames;
import io.roundtrip.host.Origins;
import io.roundtrip.host.Signer;
import io.roundtrip.host.Visibility;
import io.roundtrip.signals.ao.AoCiteAnew;
import io.roundtrip.signals.ao.AoSignals;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SignalsWiring {
  @Bean
  Signals signals(ActiveObjects ao) {
    return new AoSignals(ao);
  }

  @Bean
  CiteAnew citeAnew(ActiveObjects ao) {
    return new AoCiteAnew(ao);
  }

  @Bean
  RowRefs rowRefs(Signer signer) {
    return new RowRefs(signer);
  }

  @Bean
  Origins origins(Signals signals) {
    return issues ->
        signals.byIssues(Set.copyOf(issues)).values().stream()
            .collect(Collectors.toMap(Signal::issue, signal -> signal.origin().under()));
  }

  @Bean
  SeenCustomers seenCustomers(Signals signals, Visibility visibility) {
    return new SeenCustomers(signals, visibility);
  }

  @Bean
  SeenSources seenSources(
      Signals signals, Contacts contacts, Accounts accounts, Visibility visibility) {
    return new SeenSources(signals, contacts, accounts, visibility);
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
