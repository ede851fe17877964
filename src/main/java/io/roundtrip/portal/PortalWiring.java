package io.roundtrip.portal;

import com.atlassian.jira.project.ProjectManager;
import io.roundtrip.customers.Contacts;
import io.roundtrip.customers.OutsideIds;
import io.roundtrip.host.CustomerSite;
import io.roundtrip.host.Limiter;
import io.roundtrip.host.Phrases;
import io.roundtrip.host.Signer;
import io.roundtrip.notify.StopMail;
import io.roundtrip.notify.UnsubscribeLinks;
import io.roundtrip.portal.jira.JiraProjects;
import io.roundtrip.portal.web.PageStyle;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Builds the room. */
@Configuration(proxyBeanMethods = false)
class PortalWiring {
  @Bean
  Tokens tokens(Signer signer, OutsideIds ids, Clock clock) {
    return new Tokens(signer, ids, clock);
  }

  @Bean
  UnsubscribeLinks unsubscribeLinks(Tokens tokens, CustomerSite site) {
    return new SignedLinks(tokens, site);
  }

  @Bean
  Unsubscribe unsubscribe(Contacts contacts, StopMail stop, Clock clock) {
    return new Unsubscribe(contacts, stop, clock);
  }

  @Bean
  StopByToken stopByToken(Tokens tokens, Unsubscribe unsubscribe) {
    return new StopByToken(tokens, unsubscribe);
  }

  @Bean
  StopLimit stopLimit(Tokens tokens, Limiter limiter) {
    return new StopLimit(tokens, limiter);
  }

  @Bean
  PageStyle pageStyle() {
    return PageStyle.fromJar();
  }

  @Bean
  Projects portalProjects(ProjectManager projects) {
    return new JiraProjects(projects);
  }

  @Bean
  UnsubscribePage unsubscribePage(
      Tokens tokens, Unsubscribe unsubscribe, Projects projects, Phrases phrases, PageStyle style) {
    return new UnsubscribePage(tokens, unsubscribe, projects, phrases, style.text());
  }
}
