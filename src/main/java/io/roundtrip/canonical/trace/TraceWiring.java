package io.roundtrip.canonical.trace;

import com.atlassian.jira.issue.IssueManager;
import io.roundtrip.canonical.FeedbackLinks;
import io.roundtrip.canonical.group.Groups;
import io.roundtrip.canonical.trace.jira.JiraVersions;
import io.roundtrip.customers.Contacts;
import io.roundtrip.host.Visibility;
import io.roundtrip.notify.Items;
import io.roundtrip.notify.Outbox;
import io.roundtrip.notify.Rulebook;
import io.roundtrip.notify.Standstill;
import io.roundtrip.roadmap.RoadmapMoves;
import io.roundtrip.signals.SeenCustomers;
import io.roundtrip.signals.Signals;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TraceWiring {
  @Bean
  FindWay findWay(
      FeedbackLinks feedbackLinks,
      Visibility visibility,
      RoadmapMoves roadmap,
      IssueManager issues) {
    return new FindWay(feedbackLinks, visibility, roadmap::now, new JiraVersions(issues));
  }

  @Bean
  ReadTrace readTrace(
      Signals signals, Groups groups, FindWay findWay, TraceMails mails, Visibility visibility) {
    return new ReadTrace(signals, groups, findWay, mails, visibility);
  }

  @Bean
  TraceMails traceMails(
      Outbox outbox,
      Contacts contacts,
      Rulebook rulebook,
      Standstill standstill,
      Items items,
      SeenCustomers seen,
      Visibility visibility) {
    return new TraceMails(
        outbox, contacts, rulebook, standstill, items::now, new TraceMails.Eyes(visibility, seen));
  }
}
