package io.roundtrip.notify.seen;

import io.roundtrip.customers.Contacts;
import io.roundtrip.host.Visibility;
import io.roundtrip.notify.Rulebook;
import io.roundtrip.signals.SeenCustomers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SeenWiring {
  @Bean
  SeenMails seenMails(
      Visibility visibility, SeenCustomers seen, Contacts contacts, Rulebook rulebook) {
    return new SeenMails(visibility, seen, contacts, rulebook);
  }
}
