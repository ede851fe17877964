package io.roundtrip.canonical;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.link.IssueLinkManager;
import com.atlassian.jira.issue.link.IssueLinkTypeManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.util.UserManager;
import io.roundtrip.canonical.ao.AoEvidence;
import io.roundtrip.canonical.jira.FeedbackLinkType;
import io.roundtrip.canonical.jira.JiraFeedbackLinks;
import io.roundtrip.canonical.jira.JiraLinkWriter;
import io.roundtrip.canonical.jira.LinkListener;
import io.roundtrip.customers.Accounts;
import io.roundtrip.customers.Contacts;
import io.roundtrip.host.Visibility;
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
  FeedbackLinks feedbackLinks(IssueManager issues, IssueLinkManager links, FeedbackLinkType types) {
    return new JiraFeedbackLinks(issues, links, types);
  }

  @Bean
  LinkWriter linkWriter(
      IssueManager issues,
      IssueLinkManager links,
      FeedbackLinkType types,
      PermissionManager permissions,
      UserManager users) {
    return new JiraLinkWriter(issues, links, types, permissions, users);
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
  ReadEvidence readEvidence(
      Evidence evidence, Visibility visibility, Contacts contacts, Quotes quotes) {
    return new ReadEvidence(evidence, visibility, contacts, quotes);
  }

  @Bean
  LinkEvidence linkEvidence(
      Evidence evidence,
      FeedbackLinks feedbackLinks,
      Signals signals,
      Clock clock,
      Consumer<EvidenceChanged> told) {
    return new LinkEvidence(evidence, feedbackLinks, signals, clock, told);
  }

  @Bean
  UnlinkEvidence unlinkEvidence(
      Evidence evidence,
      FeedbackLinks feedbackLinks,
      Signals signals,
      Clock clock,
      Consumer<EvidenceChanged> told) {
    return new UnlinkEvidence(evidence, feedbackLinks, signals, clock, told);
  }

  @Bean
  PlaceItem placeItem(
      Evidence evidence, FeedbackLinks feedbackLinks, Clock clock, Consumer<EvidenceChanged> told) {
    return new PlaceItem(evidence, feedbackLinks, clock, told);
  }

  @Bean
  UpdateEvidence updateEvidence(
      Evidence evidence,
      FeedbackLinks feedbackLinks,
      Signals signals,
      Clock clock,
      Consumer<EvidenceChanged> told) {
    return new UpdateEvidence(evidence, feedbackLinks, signals, clock, told);
  }

  @Bean
  SyncEvidence syncEvidence(
      Evidence evidence,
      FeedbackLinks feedbackLinks,
      Signals signals,
      Clock clock,
      Consumer<EvidenceChanged> told) {
    return new SyncEvidence(evidence, feedbackLinks, signals, clock, told);
  }

  @Bean
  LinkListener linkListener(
      LinkEvidence link, UnlinkEvidence unlink, PlaceItem place, Regroup regroup) {
    return new LinkListener(link, unlink, place, regroup);
  }
}
