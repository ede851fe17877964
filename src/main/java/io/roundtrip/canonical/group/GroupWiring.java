package io.roundtrip.canonical.group;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.jira.issue.IssueManager;
import io.roundtrip.canonical.Demands;
import io.roundtrip.canonical.FeedbackLinks;
import io.roundtrip.canonical.group.ao.AoGroups;
import io.roundtrip.canonical.group.ao.AoKeptQuotes;
import io.roundtrip.canonical.group.rest.GroupAnswers;
import io.roundtrip.customers.Accounts;
import io.roundtrip.customers.Contacts;
import io.roundtrip.host.UserNames;
import io.roundtrip.host.Visibility;
import io.roundtrip.roadmap.RoadmapMoves;
import io.roundtrip.signals.SeenCustomers;
import io.roundtrip.signals.Signals;
import java.time.Clock;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class GroupWiring {
  @Bean
  Groups groups(ActiveObjects ao) {
    return new AoGroups(ao);
  }

  @Bean
  KeptQuotes keptQuotes(ActiveObjects ao) {
    return new AoKeptQuotes(ao);
  }

  @Bean
  KeepQuotes keepQuotes(Signals signals, Contacts contacts, KeptQuotes kept) {
    return new KeepQuotes(signals, contacts, kept);
  }

  @Bean
  QuotesSeen quotesSeen(
      KeptQuotes quotes,
      Signals signals,
      Contacts contacts,
      Accounts accounts,
      SeenCustomers seen) {
    return new QuotesSeen(quotes, signals, contacts, accounts, seen);
  }

  @Bean
  ReadGroup readGroup(
      Groups groups,
      Visibility visibility,
      Demands demands,
      QuotesSeen quotes,
      BrokenAgain brokenAgain) {
    return new ReadGroup(groups, visibility, demands, quotes, brokenAgain);
  }

  @Bean
  Unmerged unmerged(Signals signals, Groups groups) {
    return new Unmerged(signals, groups);
  }

  @Bean
  FollowLinks followLinks(
      Groups groups,
      FeedbackLinks feedbackLinks,
      KeepQuotes quotes,
      Clock clock,
      Consumer<FeedbackMerged> merged,
      Consumer<FeedbackSplit> split) {
    return new FollowLinks(groups, feedbackLinks, quotes, clock, merged, split);
  }

  @Bean
  SyncGroups syncGroups(Groups groups, FeedbackLinks feedbackLinks, FollowLinks follow) {
    return new SyncGroups(groups, feedbackLinks, follow);
  }

  @Bean
  GroupAnswers groupAnswers(IssueManager issues, UserNames names, RoadmapMoves roadmap) {
    return new GroupAnswers(issues, names, roadmap::now);
  }
}
