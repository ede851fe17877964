package io.roundtrip.priority.panel;

import io.roundtrip.canonical.Evidence;
import io.roundtrip.canonical.Quotes;
import io.roundtrip.customers.Contacts;
import io.roundtrip.host.Visibility;
import io.roundtrip.notify.Rulebook;
import io.roundtrip.priority.PriorityPolicy;
import io.roundtrip.roadmap.StatusMappings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PanelWiring {
  @Bean
  Telling telling(Rulebook rulebook) {
    return new TellingByRules(rulebook);
  }

  @Bean
  ReadPanel readPanel(
      Evidence evidence,
      Visibility visibility,
      Contacts contacts,
      Quotes quotes,
      StatusMappings mappings,
      Telling telling,
      PriorityPolicy policy) {
    return new ReadPanel(evidence, visibility, contacts, quotes, mappings, telling, policy);
  }
}
