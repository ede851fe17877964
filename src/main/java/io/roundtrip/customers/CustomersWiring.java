package io.roundtrip.customers;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.customers.ao.AoAccounts;
import io.roundtrip.customers.ao.AoContacts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CustomersWiring {
  @Bean
  Accounts accounts(ActiveObjects ao) {
    return new AoAccounts(ao);
  }

  @Bean
  Contacts contacts(ActiveObjects ao) {
    return new AoContacts(ao);
  }
}
