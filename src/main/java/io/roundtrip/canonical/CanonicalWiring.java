package io.roundtrip.canonical;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.link.IssueLinkManager;
import com.atlassian.jira.issue.link.IssueLinkTypeManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.util.UserManager;
import io.roundtrip.canonical.ao.AoEvidence;
import io.roundtrip.canonical.jira.FeedbackLinkType;
import io.roundtrip.canonical.jira.JiraLinking;
import io.roundtrip.canonical.jira.JiraLinks;
import io.roundtrip.canonical.jira.LinkListener;
import io.roundtrip.customers.Accounts;
import io.roundtrip.customers.Contacts;
import io.roundtrip.host.Sight;
import io.roundtrip.host.jira.JiraSight;
import io.roundtrip.host.rest.ItemGate;
import io.roundtrip.signals.Signals;
import java.time.Clock;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CanonicalWiring {
  @Bean
  Evidence evidence(ActiveObjects ao) {
    return new AoEvidence(ao);
  }

  @Bean
  FeedbackLinkType feedbackLinkType(IssueLinkTypeManager types) {
    return new FeedbackLinkType(types);
  }

  @Bean
  Links links(IssueManager issues, IssueLinkManager links, FeedbackLinkType types) {
    return new JiraLinks(issues, links, types);
  }

  @Bean
  Linking linking(
      IssueManager issues,
      IssueLinkManager links,
      FeedbackLinkType types,
      PermissionManager permissions,
      UserManager users) {
    return new JiraLinking(issues, links, types, permissions, users);
  }

  @Bean
  Sight sight(IssueManager issues, PermissionManager permissions, UserManager users) {
    return new JiraSight(issues, permissions, users);
  }

  @Bean
  Demands demands(Evidence evidence) {
    return new Demands(evidence);
  }

  @Bean
  Requesters requesters(Evidence evidence, Signals signals) {
    return new Requesters(evidence, signals);
  }

  @Bean
  Quotes quotes(Signals signals, Accounts accounts) {
    return new Quotes(signals, accounts);
  }

  @Bean
  ReadEvidence readEvidence(Evidence evidence, Sight sight, Contacts contacts, Quotes quotes) {
    return new ReadEvidence(evidence, sight, contacts, quotes);
  }

  @Bean
  LinkEvidence linkEvidence(
      Evidence evidence,
      Links links,
      Signals signals,
      Clock clock,
      Consumer<EvidenceChanged> told) {
    return new LinkEvidence(evidence, links, signals, clock, told);
  }

  @Bean
  UnlinkEvidence unlinkEvidence(
      Evidence evidence,
      Links links,
      Signals signals,
      Clock clock,
      Consumer<EvidenceChanged> told) {
    return new UnlinkEvidence(evidence, links, signals, clock, told);
  }

  @Bean
  PlaceItem placeItem(Evidence evidence, Links links, Clock clock, Consumer<EvidenceChanged> told) {
    return new PlaceItem(evidence, links, clock, told);
  }

  @Bean
  LearnFeedback learnFeedback(
      Evidence evidence,
      Links links,
      Signals signals,
      Clock clock,
      Consumer<EvidenceChanged> told) {
    return new LearnFeedback(evidence, links, signals, clock, told);
  }

  @Bean
  SyncEvidence syncEvidence(
      Evidence evidence,
      Links links,
      Signals signals,
      Clock clock,
      Consumer<EvidenceChanged> told) {
    return new SyncEvidence(evidence, links, signals, clock, told);
  }

  @Bean
  LinkListener linkListener(
      LinkEvidence link, UnlinkEvidence unlink, PlaceItem place, Regroup regroup) {
    return new LinkListener(link, unlink, place, regroup);
  }

  @Bean
  ItemGate itemGate(Sight sight, JiraAuthenticationContext session) {
    return new ItemGate(sight, session);
  }
}
