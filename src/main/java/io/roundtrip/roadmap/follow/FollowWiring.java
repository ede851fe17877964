package io.roundtrip.roadmap.follow;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.workflow.WorkflowManager;
import io.roundtrip.host.CleanUp;
import io.roundtrip.host.Deeds;
import io.roundtrip.host.Worker;
import io.roundtrip.host.Workers;
import io.roundtrip.host.ao.ConditionalWrites;
import io.roundtrip.host.ao.OldRows;
import io.roundtrip.host.jira.InTheName;
import io.roundtrip.roadmap.Duplicates;
import io.roundtrip.roadmap.ProjectStatuses;
import io.roundtrip.roadmap.RoadmapMoves;
import io.roundtrip.roadmap.StatusMappings;
import io.roundtrip.roadmap.follow.ao.AoFollows;
import io.roundtrip.roadmap.follow.ao.FollowRow;
import io.roundtrip.roadmap.follow.jira.JiraFeedbackMoves;
import io.roundtrip.roadmap.follow.jira.Ways;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Predicate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FollowWiring {
  private static final Duration HISTORY = Duration.ofDays(400);

  @Bean
  Follows follows(ActiveObjects ao, ConditionalWrites writes) {
    return new AoFollows(ao, writes);
  }

  @Bean
  FeedbackMoves feedbackMoves(
      IssueManager issues,
      IssueService service,
      InTheName names,
      PermissionManager permissions,
      WorkflowManager workflows,
      @Qualifier("feedback-type") Predicate<String> feedbackType) {
    return new JiraFeedbackMoves(
        issues, service, names, permissions, new Ways(workflows), feedbackType);
  }

  @Bean
  FollowShipped followShipped(
      Duplicates duplicates,
      FeedbackMoves moves,
      FollowRule rule,
      Follows follows,
      @Qualifier("follow") ObjectProvider<Worker> worker,
      Clock clock) {
    return new FollowShipped(duplicates, moves, rule, follows, worker::getObject, clock);
  }

  @Bean
  MoveFeedback moveFeedback(
      Duplicates duplicates,
      RoadmapMoves roadmap,
      FollowRule rule,
      ProjectStatuses statuses,
      StatusMappings mappings,
      FeedbackMoves moves) {
    return new MoveFeedback(
        duplicates, roadmap, rule, MoveFeedback.Shipped.of(statuses, mappings), moves);
  }

  @Bean
  @Qualifier("follow")
  Worker followWorker(
      Workers workers,
      Follows follows,
      MoveFeedback move,
      FeedbackMoves moves,
      FollowRule rule,
      Deeds deeds,
      Clock clock) {
    return workers.named(
        "roundtrip-follow", new FollowTurn(follows, move, moves, rule, deeds, clock));
  }

  @Bean
  CleanUp oldFollows(ActiveObjects ao) {
    return OldRows.before(ao, FollowRow.class, "NOTED_AT", HISTORY);
  }
}
