package io.roundtrip.notify;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import io.roundtrip.host.jira.ProjectAccess;
import io.roundtrip.notify.jira.JiraItems;
import io.roundtrip.notify.rest.MailAccess;
import io.roundtrip.roadmap.StatusMappings;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the rooms within share. Audience and EvidencedItems come from DoorsWiring. */
@Configuration(proxyBeanMethods = false)
class NotifyWiring {
  @Bean
  Items mailItems(IssueManager issues, SearchService search, StatusMappings mappings, Clock clock) {
    return new JiraItems(issues, search, mappings, clock);
  }

  @Bean
  StopMail stopMail(Outbox outbox, Clock clock) {
    return new StopMail(outbox, clock);
  }

  @Bean
  MailAccess mailAccess(
      ProjectAccess gate, ProjectManager projects, JiraAuthenticationContext session) {
    return new MailAccess(gate, projects, session);
  }
}
