package io.roundtrip.customers;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.index.IssueIndexingService;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import io.roundtrip.customers.ao.AoAccounts;
import io.roundtrip.customers.ao.AoContacts;
import io.roundtrip.customers.ao.AoTypedTexts;
import io.roundtrip.customers.jira.FieldFaces;
import io.roundtrip.customers.jira.JiraKeyEdits;
import io.roundtrip.customers.jira.JiraKeyFields;
import io.roundtrip.host.Deeds;
import io.roundtrip.host.Signer;
import io.roundtrip.host.jira.CustomerSight;
import java.time.Clock;
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

  @Bean
  Pseudonyms pseudonyms(
      Signer signer, Contacts contacts, Accounts accounts, ActiveObjects ao, Clock clock) {
    return new Pseudonyms(signer, contacts, accounts, new AoTypedTexts(ao), clock);
  }

  @Bean
  ReportedNos reportedNos(Contacts contacts, Deeds deeds) {
    return new ReportedNos(contacts, deeds);
  }

  @Bean
  OutsideIds outsideIds(Signer signer) {
    return new HiddenIds(signer);
  }

  @Bean
  KeyFields keyFields(
      CustomFieldManager fields,
      IssueManager issues,
      IssueIndexingService index,
      Pseudonyms pseudonyms,
      Contacts contacts) {
    return new JiraKeyFields(fields, issues, index, pseudonyms, contacts);
  }

  @Bean
  KeyEdits keyEdits(
      CustomFieldManager fields,
      IssueManager issues,
      Pseudonyms pseudonyms,
      Contacts contacts,
      Accounts accounts,
      Clock clock) {
    return new JiraKeyEdits(fields, issues, pseudonyms, contacts, accounts, clock);
  }

  @Bean(destroyMethod = "close")
  FieldFaces fieldFaces(
      Pseudonyms pseudonyms,
      CustomerNames names,
      CustomerSight sight,
      ProjectManager projects,
      JiraAuthenticationContext session) {
    return new FieldFaces(pseudonyms, names, sight, projects, session);
  }
}
