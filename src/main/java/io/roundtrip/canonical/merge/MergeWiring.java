package io.roundtrip.canonical.merge;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.label.LabelManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.util.UserManager;
import io.roundtrip.canonical.Evidence;
import io.roundtrip.canonical.FeedbackLinks;
import io.roundtrip.canonical.LinkEvidence;
import io.roundtrip.canonical.LinkWriter;
import io.roundtrip.canonical.Regroup;
import io.roundtrip.canonical.UnlinkEvidence;
import io.roundtrip.canonical.group.BrokenAgain;
import io.roundtrip.canonical.group.FeedbackMerged;
import io.roundtrip.canonical.group.FeedbackSplit;
import io.roundtrip.canonical.group.FollowLinks;
import io.roundtrip.canonical.group.Groups;
import io.roundtrip.canonical.group.KeepQuotes;
import io.roundtrip.canonical.group.OperationId;
import io.roundtrip.canonical.group.RegressionMerges;
import io.roundtrip.canonical.merge.ao.AoOperations;
import io.roundtrip.canonical.merge.jira.JiraLabels;
import io.roundtrip.canonical.merge.jira.JiraRights;
import io.roundtrip.canonical.merge.rest.MergeAnswers;
import io.roundtrip.canonical.merge.rest.PreviewAnswers;
import io.roundtrip.host.Deeds;
import io.roundtrip.host.Phrases;
import io.roundtrip.host.Visibility;
import io.roundtrip.host.jira.ProblemTexts;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.roadmap.RoadmapMoves;
import io.roundtrip.signals.Signals;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

@Configuration(proxyBeanMethods = false)
class MergeWiring {
  @Bean
  Operations operations(ActiveObjects ao) {
    return new AoOperations(ao);
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
      Groups groups, Signals signals, Visibility visibility, Rights rights, RoadmapMoves roadmap) {
    return new Guards(
        groups, signals, visibility, rights, new Naming(groups, visibility), roadmap::now);
  }

  @Bean
  BrokenAgain brokenAgain(Groups groups, Operations operations) {
    return new RegressionMerges(groups, operations::regressions);
  }

  @Bean
  Moves mergeMoves(
      Groups groups,
      LinkWriter linkWriter,
      LinkEvidence link,
      UnlinkEvidence unlink,
      FollowLinks follow,
      Visibility visibility) {
    return new Moves(groups, linkWriter, link, unlink, follow, new Naming(groups, visibility));
  }

  @Bean
  StartOperation startOperation(Clock clock, CompleteOperation complete) {
    return new StartOperation(
        () -> new OperationId(UUID.randomUUID().toString().replace("-", "")), clock, complete);
  }

  @Bean
  CompleteOperation completeOperation(
      Operations operations,
      KeepQuotes quotes,
      Visibility visibility,
      Deeds deeds,
      Consumer<FeedbackMerged> merged,
      Consumer<FeedbackSplit> split) {
    return new CompleteOperation(operations, quotes, visibility, deeds, merged, split);
  }

  @Bean
  MergeOne mergeOne(Groups groups, Signals signals, Moves moves) {
    return new MergeOne(groups, signals, moves);
  }

  @Bean
  MergeFeedback mergeFeedback(
      Guards guards,
      MergeOne one,
      Labels labels,
      StartOperation start,
      Consumer<SuggestionConfirmed> confirmed) {
    return new MergeFeedback(guards, one, labels, start, confirmed);
  }

  @Bean
  SplitFeedback splitFeedback(
      Groups groups, Signals signals, Visibility visibility, Moves moves, StartOperation start) {
    return new SplitFeedback(groups, signals, visibility, moves, start);
  }

  @Bean
  UndoStep undoStep(Groups groups, Moves moves, FollowLinks follow, Labels labels) {
    return new UndoStep(groups, moves, follow, labels);
  }

  @Bean
  UndoMerge undoMerge(
      Operations operations, Visibility visibility, UndoStep undoStep, StartOperation start) {
    return new UndoMerge(operations, visibility, undoStep, start);
  }

  @Bean
  PreviewMerge previewMerge(
      Guards guards,
      Groups groups,
      Evidence evidence,
      Rights rights,
      Visibility visibility,
      RoadmapMoves roadmap) {
    return new PreviewMerge(guards, groups, evidence, rights, visibility, roadmap::now);
  }

  @Bean
  Acting acting(JiraAuthenticationContext session) {
    return () ->
        Optional.ofNullable(session.getLoggedInUser()).map(user -> new UserKey(user.getKey()));
  }

  /** Whoever is logged in while Jira tells of a link. */
  interface Acting extends Supplier<Optional<UserKey>> {}

  @Bean
  LinksByHand linksByHand(
      Groups groups,
      Signals signals,
      FollowLinks follow,
      MergeOne one,
      StartOperation start,
      Acting acting) {
    return new LinksByHand(groups, signals, follow, one, start, acting);
  }

  @Bean
  @Primary
  Regroup regroup(
      LinksByHand byHand,
      FeedbackLinks links,
      Groups groups,
      LinkWriter linkWriter,
      Acting acting,
      Visibility visibility,
      Deeds deeds) {
    return new NoCircles(
        byHand, links, groups, linkWriter, acting, new LinkTakenBack(visibility, deeds));
  }

  @Bean
  MergeAnswers mergeAnswers(Visibility visibility, ProblemTexts texts) {
    return new MergeAnswers(visibility, texts);
  }

  @Bean
  PreviewAnswers previewAnswers(ProblemTexts problems, Phrases texts) {
    return new PreviewAnswers(problems, texts);
  }
}
