package io.roundtrip.priority;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.jira.config.ConstantsManager;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.index.IssueIndexingService;
import io.roundtrip.canonical.Evidence;
import io.roundtrip.canonical.SyncEvidence;
import io.roundtrip.host.CleanUp;
import io.roundtrip.host.ao.ConditionalWrites;
import io.roundtrip.host.ao.OldRows;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.priority.ao.AoScores;
import io.roundtrip.priority.ao.AoScoresDue;
import io.roundtrip.priority.ao.ScoreRow;
import io.roundtrip.priority.jira.EditListener;
import io.roundtrip.priority.jira.JiraItems;
import io.roundtrip.priority.jira.JiraScoreField;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PriorityWiring {
  @Bean
  CleanUp oldScores(ActiveObjects ao) {
    return OldRows.before(ao, ScoreRow.class, "SCORED_AT", Duration.ofDays(400));
  }

  @Bean
  PriorityPolicy priorityPolicy() {
    return PriorityPolicy.standard();
  }

  @Bean
  Scores scores(ActiveObjects ao, PriorityPolicy policy) {
    return new AoScores(ao, policy);
  }

  @Bean
  ScoresDue scoresDue(ActiveObjects ao, ConditionalWrites writes) {
    return new AoScoresDue(ao, writes);
  }

  @Bean
  JiraItems scoredItems(
      IssueManager issues, CustomFieldManager fields, ConstantsManager constants) {
    return new JiraItems(issues, fields, constants);
  }

  @Bean
  ScoreField scoreField(
      IssueManager issues, CustomFieldManager fields, IssueIndexingService index) {
    return new JiraScoreField(issues, fields, index);
  }

  @Bean
  ScoreItem scoreItem(
      Evidence evidence,
      Items items,
      PriorityPolicy policy,
      Scores scores,
      ScoreField field,
      Clock clock) {
    return new ScoreItem(evidence, items, policy, scores, field, clock);
  }

  @Bean
  RescoreDue rescoreDue(
      ScoresDue due, ScoreItem score, SyncEvidence sync, Evidence evidence, Clock clock) {
    return new RescoreDue(due, score, sync, evidence, clock);
  }

  @Bean
  WhatIf whatIf(Evidence evidence, Items items, PriorityPolicy policy, Clock clock) {
    return new WhatIf(evidence, items, policy, clock);
  }

  @Bean
  EditListener editListener(
      Evidence evidence, RescoreDue due, @Qualifier("waited-for") Predicate<IssueId> waitedFor) {
    return new EditListener(evidence, due, waitedFor);
  }
}
