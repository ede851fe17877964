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
import io.roundtrip.signals.SeenCustomers;
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
  FeedbackLinkType feedbackLinkType(IssueLinkTypeManager types, KeptLinkType kept) {
    return new FeedbackLinkType(types, kept);
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
  Quotes quotes(Signals signals, Contacts contacts, Accounts accounts, SeenCustomers seen) {
    return new Quotes(signals, contacts, accounts, seen);
  }

  @Bean
  ReadEvidence readEvidence(Evidence evidence, Visibility visibility, Quotes quotes) {
    return new ReadEvidence(evidence, visibility, quotes);
  }

  @Bean
  FeedbackFrom feedbackFrom(
      Contacts contacts,
      Accounts accounts,
      Signals signals,
      Visibility visibility,
      SeenCustomers seen) {
    return new FeedbackFrom(contacts, accounts, signals, visibility, seen);
  }

  @Bean
  Pieces pieces(Signals signals, Clock clock) {
    return new Pieces(signals, clock);
  }

  @Bean
  OwnPiece ownPiece(Evidence evidence, FeedbackLinks feedbackLinks, Signals signals) {
    return new OwnPiece(evidence, feedbackLinks, signals);
  }

  @Bean
  EvidenceNews evidenceNews(Clock clock, Consumer<EvidenceChanged> told) {
    return new EvidenceNews(clock, told);
  }

  @Bean
  KeepInStep keepInStep(Evidence evidence, FeedbackLinks feedbackLinks, Pieces pieces) {
    return new KeepInStep(evidence, feedbackLinks, pieces);
  }

  @Bean
  LinkEvidence linkEvidence(KeepInStep keep, OwnPiece own, EvidenceNews news) {
    return new LinkEvidence(keep, own, news);
  }

  @Bean
  UnlinkEvidence unlinkEvidence(
      Evidence evidence, KeepInStep keep, OwnPiece own, EvidenceNews news) {
    return new UnlinkEvidence(evidence, keep, own, news);
  }

  @Bean
  PlaceItem placeItem(KeepInStep keep, FeedbackLinks feedbackLinks, EvidenceNews news) {
    return new PlaceItem(keep, feedbackLinks, news);
  }

  @Bean
  UpdateEvidence updateEvidence(KeepInStep keep, OwnPiece own, EvidenceNews news) {
    return new UpdateEvidence(keep, own, news);
  }

  @Bean
  SyncEvidence syncEvidence(
      Evidence evidence,
      FeedbackLinks feedbackLinks,
      KeepInStep keep,
      OwnPiece own,
      EvidenceNews news) {
    return new SyncEvidence(evidence, feedbackLinks, keep, own, news);
  }

  @Bean
  LinkListener linkListener(
      FeedbackLinkType types,
      LinkEvidence link,
      UnlinkEvidence unlink,
      PlaceItem place,
      Regroup regroup) {
    return new LinkListener(types, link, unlink, place, regroup);
  }
}
