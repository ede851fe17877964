package io.roundtrip.canonical.merge;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.label.LabelManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.sal.api.message.I18nResolver;
import io.roundtrip.canonical.Demands;
import io.roundtrip.canonical.Evidence;
import io.roundtrip.canonical.LinkEvidence;
import io.roundtrip.canonical.Linking;
import io.roundtrip.canonical.Links;
import io.roundtrip.canonical.UnlinkEvidence;
import io.roundtrip.canonical.group.FollowLinks;
import io.roundtrip.canonical.group.GroupChanged;
import io.roundtrip.canonical.group.Groups;
import io.roundtrip.canonical.group.KeepQuotes;
import io.roundtrip.canonical.group.KeptQuotes;
import io.roundtrip.canonical.group.OperationId;
import io.roundtrip.canonical.group.ReadGroup;
import io.roundtrip.canonical.group.SyncGroups;
import io.roundtrip.canonical.group.Unmerged;
import io.roundtrip.canonical.group.ao.AoGroups;
import io.roundtrip.canonical.group.ao.AoKeptQuotes;
import io.roundtrip.canonical.group.rest.GroupAnswers;
import io.roundtrip.canonical.merge.ao.AoOperations;
import io.roundtrip.canonical.merge.jira.JiraLabels;
import io.roundtrip.canonical.merge.jira.JiraRights;
import io.roundtrip.canonical.merge.rest.MergeAnswers;
import io.roundtrip.canonical.merge.rest.PreviewAnswers;
import io.roundtrip.customers.Accounts;
import io.roundtrip.customers.Contacts;
import io.roundtrip.host.Sight;
import io.roundtrip.host.jira.ProblemTexts;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.roadmap.RoadmapMoves;
import io.roundtrip.signals.Signals;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MergeWiring {
  @Bean
  Groups groups(ActiveObjects ao) {
    return new AoGroups(ao);
  }

  @Bean
  Operations operations(ActiveObjects ao) {
    return new AoOperations(ao);
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
  Rights rights(IssueManager issues, PermissionManager permissions, UserManager users) {
    return new JiraRights(issues, permissions, users);
  }

  @Bean
  Labels labels(LabelManager labels, UserManager users) {
    return new JiraLabels(labels, users);
  }

  @Bean
  Guards mergeGuards(
      Groups groups, Signals signals, Sight sight, Rights rights, RoadmapMoves roadmap) {
    return new Guards(groups, signals, sight, rights, new Naming(groups, sight), roadmap::now);
  }

  @Bean
  Moves mergeMoves(
      Groups groups,
      Linking linking,
      LinkEvidence link,
      UnlinkEvidence unlink,
      FollowLinks follow,
      Sight sight) {
    return new Moves(groups, linking, link, unlink, follow, new Naming(groups, sight));
  }

  @Bean
  Begin mergeBegin(Clock clock) {
    return new Begin(() -> new OperationId(UUID.randomUUID().toString().replace("-", "")), clock);
  }

  @Bean
  Finish mergeFinish(
      Operations operations, KeepQuotes quotes, MergeAudit audit, Consumer<GroupChanged> told) {
    return new Finish(operations, quotes, audit, told);
  }

  @Bean
  MergeOne mergeOne(Groups groups, Signals signals, Moves moves) {
    return new MergeOne(groups, signals, moves);
  }

  @Bean
  MergeFeedback mergeFeedback(
      Guards guards, MergeOne one, Labels labels, Begin begin, Finish finish) {
    return new MergeFeedback(guards, one, labels, begin, finish);
  }

  @Bean
  SplitFeedback splitFeedback(
      Groups groups, Signals signals, Sight sight, Moves moves, Begin begin, Finish finish) {
    return new SplitFeedback(groups, signals, sight, moves, begin, finish);
  }

  @Bean
  UndoMerge undoMerge(
      Groups groups,
      Operations operations,
      Sight sight,
      Moves moves,
      FollowLinks follow,
      Labels labels,
      Begin begin,
      Finish finish) {
    return new UndoMerge(groups, operations, sight, moves, follow, labels, begin, finish);
  }

  @Bean
  PreviewMerge previewMerge(
      Guards guards, Groups groups, Evidence evidence, Rights rights, RoadmapMoves roadmap) {
    return new PreviewMerge(guards, groups, evidence, rights, roadmap::now);
  }

  @Bean
  ReadGroup readGroup(
      Groups groups,
      KeptQuotes quotes,
      Sight sight,
      Contacts contacts,
      Accounts accounts,
      Demands demands) {
    return new ReadGroup(groups, quotes, sight, contacts, accounts, demands);
  }

  @Bean
  Unmerged unmerged(Signals signals, Groups groups) {
    return new Unmerged(signals, groups);
  }

  @Bean
  FollowLinks followLinks(
      Groups groups, Links links, KeepQuotes quotes, Clock clock, Consumer<GroupChanged> told) {
    return new FollowLinks(groups, links, quotes, clock, told);
  }

  @Bean
  LinksByHand linksByHand(
      Groups groups,
      Signals signals,
      FollowLinks follow,
      MergeOne one,
      Begin begin,
      Finish finish,
      JiraAuthenticationContext session) {
    return new LinksByHand(
        groups,
        signals,
        follow,
        one,
        begin,
        finish,
        () ->
            Optional.ofNullable(session.getLoggedInUser()).map(user -> new UserKey(user.getKey())));
  }

  @Bean
  SyncGroups syncGroups(Groups groups, Links links, FollowLinks follow) {
    return new SyncGroups(groups, links, follow);
  }

  @Bean
  MergeAnswers mergeAnswers(Sight sight, ProblemTexts texts) {
    return new MergeAnswers(sight, texts);
  }

  @Bean
  PreviewAnswers previewAnswers(ProblemTexts problems, I18nResolver texts) {
    return new PreviewAnswers(problems, texts);
  }

  @Bean
  GroupAnswers groupAnswers(IssueManager issues, UserManager users, RoadmapMoves roadmap) {
    return new GroupAnswers(issues, users, roadmap::now);
  }
}
