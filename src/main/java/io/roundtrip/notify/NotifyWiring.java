package io.roundtrip.notify;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.IssueManager;
import io.roundtrip.host.CustomerSite;
import io.roundtrip.host.Site;
import io.roundtrip.notify.jira.FieldReach;
import io.roundtrip.notify.jira.JiraItems;
import io.roundtrip.notify.send.Mailer;
import io.roundtrip.notify.send.WakeMail;
import io.roundtrip.roadmap.StatusMappings;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the rooms within share. Audience and EvidencedItems come from DoorsWiring. */
@Configuration(proxyBeanMethods = false)
class NotifyWiring {
  @Bean
  Items mailItems(
      IssueManager issues,
      CustomFieldManager fields,
      PublicFields released,
      SearchService search,
      StatusMappings mappings,
      Clock clock) {
    return new JiraItems(issues, fields, released, search, mappings, clock);
  }

  @Bean
  Reach reach(Site site, CustomerSite customers) {
    return new Reach(site, customers);
  }

  @Bean
  FieldReach fieldReach(Reach reach) {
    return new FieldReach(reach);
  }

  @Bean
  StopMail stopMail(Outbox outbox, Clock clock) {
    return new StopMail(outbox, clock);
  }

  @Bean
  Standstill standstill(
      MailHalt mailHalt,
      Mailer mailer,
      MailTrouble trouble,
      Rulebook rulebook,
      StatusMappings mappings) {
    return new Standstill(
        mailHalt,
        () -> mailer.unusable().or(trouble::reason),
        rulebook,
        project -> mappings.of(project).isClear());
  }

  @Bean
  WakeMail wakeMail(Outbox outbox, Clock clock) {
    return new WakeMail(outbox, clock);
  }
}
