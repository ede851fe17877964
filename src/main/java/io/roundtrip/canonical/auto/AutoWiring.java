package io.roundtrip.canonical.auto;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.util.UserManager;
import io.roundtrip.canonical.auto.ao.AoAutoMerges;
import io.roundtrip.canonical.auto.ao.AoAutoRules;
import io.roundtrip.canonical.auto.jira.JiraReaders;
import io.roundtrip.canonical.group.Groups;
import io.roundtrip.canonical.merge.Labels;
import io.roundtrip.canonical.merge.MergeFeedback;
import io.roundtrip.canonical.merge.Operations;
import io.roundtrip.canonical.suggest.FirstMatch;
import io.roundtrip.canonical.suggest.learn.Judgements;
import io.roundtrip.host.Deeds;
import io.roundtrip.host.Visibility;
import io.roundtrip.host.ao.ConditionalWrites;
import io.roundtrip.signals.Signals;
import io.roundtrip.similarity.node.Texts;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AutoWiring {
  @Bean
  AutoRules autoRules(ActiveObjects ao, ConditionalWrites writes) {
    return new AoAutoRules(ao, writes);
  }

  @Bean
  AutoMerges autoMerges(ActiveObjects ao) {
    return new AoAutoMerges(ao);
  }

  @Bean
  Readers autoReaders(
      IssueManager issues,
      ProjectManager projects,
      UserManager users,
      PermissionManager permissions,
      GlobalPermissionManager global) {
    return new JiraReaders(issues, projects, users, permissions, global);
  }

  @Bean
  Matches matches(
      FirstMatch first,
      Texts texts,
      Groups groups,
      Signals signals,
      Readers readers,
      Judgements judgements) {
    return new EngineMatches(first, texts, groups, signals, readers, judgements);
  }

  @Bean
  MergeByItself mergeByItself(
      AutoRules rules,
      Matches matches,
      MergeFeedback merge,
      AutoMerges merges,
      Labels labels,
      Clock clock) {
    return new MergeByItself(rules, matches, merge::merge, merges, labels, clock);
  }

  @Bean
  DecideAutoMerge decideAutoMerge(AutoRules rules, Deeds deeds, Clock clock) {
    return new DecideAutoMerge(rules, deeds, clock);
  }

  @Bean
  ReadAutomatic readAutomatic(
      AutoRules rules,
      AutoMerges merges,
      Operations operations,
      Matches matches,
      Visibility visibility,
      Readers readers) {
    return new ReadAutomatic(rules, merges, operations, matches, visibility, readers);
  }

  @Bean
  Waiting autoMergeWaiting() {
    return new Waiting();
  }
}
