package io.roundtrip.priority.panel;

import io.roundtrip.canonical.Evidence;
import io.roundtrip.canonical.LinkWords;
import io.roundtrip.canonical.Quotes;
import io.roundtrip.customers.Contacts;
import io.roundtrip.host.Visibility;
import io.roundtrip.intake.FeedbackFields;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.notify.Audience;
import io.roundtrip.notify.NewsAhead;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.Rulebook;
import io.roundtrip.notify.Standstill;
import io.roundtrip.priority.PriorityPolicy;
import io.roundtrip.roadmap.RoadmapField;
import io.roundtrip.roadmap.StatusMappings;
import io.roundtrip.signals.SeenCustomers;
import java.util.Collection;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PanelWiring {
  @Bean
  Telling telling(
      Rulebook rulebook,
      Audience audience,
      @Qualifier("news-under-way") Predicate<IssueId> underWay,
      @Qualifier("waits-for-a-word")
          BiFunction<IssueId, Collection<Outbox.Standing>, Set<ContactId>> waiting,
      Outbox outbox,
      Standstill standstill,
      SeenCustomers seen) {
    MailsNow mails = new MailsNow(outbox, standstill, waiting);
    return new TellingByRules(rulebook, audience::isToldAbove, underWay, mails, outbox, seen);
  }

  @Bean
  ReadAskers readAskers(Visibility visibility, Contacts contacts, Quotes quotes, Telling telling) {
    return new ReadAskers(visibility, contacts, quotes, telling);
  }

  @Bean
  Ways ways(FeedbackFields fields, LinkWords link) {
    return new Ways(fields, link);
  }

  @Bean
  ReadPanel readPanel(
      Evidence evidence,
      PriorityPolicy policy,
      StatusMappings mappings,
      ReadAskers askers,
      RoadmapField field,
      NewsAhead ahead) {
    return new ReadPanel(evidence, policy, mappings, askers, field, ahead);
  }
}
