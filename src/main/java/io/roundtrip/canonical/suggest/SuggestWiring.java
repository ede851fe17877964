package io.roundtrip.canonical.suggest;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.link.IssueLinkManager;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.util.UserManager;
import io.roundtrip.canonical.group.Groups;
import io.roundtrip.canonical.suggest.ao.AoImpacts;
import io.roundtrip.canonical.suggest.jira.JiraCards;
import io.roundtrip.canonical.suggest.jira.JiraTexts;
import io.roundtrip.canonical.suggest.jira.JiraTies;
import io.roundtrip.canonical.suggest.jira.TextListener;
import io.roundtrip.canonical.suggest.jira.UpdatedIssues;
import io.roundtrip.canonical.suggest.jira.WhyTexts;
import io.roundtrip.canonical.suggest.learn.Judgements;
import io.roundtrip.canonical.suggest.learn.LearnWeights;
import io.roundtrip.customers.Accounts;
import io.roundtrip.customers.Contacts;
import io.roundtrip.host.Phrases;
import io.roundtrip.host.jira.CustomerSight;
import io.roundtrip.roadmap.StatusMappings;
import io.roundtrip.signals.SeenCustomers;
import io.roundtrip.signals.Signals;
import io.roundtrip.similarity.node.Changes;
import io.roundtrip.similarity.node.NodeIndex;
import io.roundtrip.similarity.node.Texts;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Builds the room. ProjectsOn comes from DoorsWiring, and NodeIndex turns in WorkersWiring. */
@Configuration(proxyBeanMethods = false)
class SuggestWiring {
  @Bean
  Impacts impacts(ActiveObjects ao) {
    return new AoImpacts(ao);
  }

  @Bean
  Texts issueTexts(
      IssueManager issues,
      ProjectManager projects,
      Signals signals,
      SearchService search,
      ProjectsOn on,
      Clock clock) {
    return new JiraTexts(issues, projects, signals, on, new UpdatedIssues(search, clock));
  }

  @Bean
  Cards cards(
      IssueManager issues,
      ProjectManager projects,
      PermissionManager permissions,
      UserManager users,
      StatusMappings mappings,
      CustomerSight sight) {
    return new JiraCards(issues, projects, permissions, users, mappings, sight);
  }

  @Bean
  Ties ties(IssueManager issues, IssueLinkManager links) {
    return new JiraTies(issues, links);
  }

  @Bean
  TextListener textListener(
      Changes changes, ProjectsOn on, @Qualifier("texts") Runnable noted, Clock clock) {
    return new TextListener(changes, on, noted, clock);
  }

  @Bean
  WhyTexts whyTexts(Phrases texts) {
    return new WhyTexts(texts);
  }

  @Bean
  Voices suggestVoices(Contacts contacts, SeenCustomers seen) {
    return new Voices(contacts, seen);
  }

  @Bean
  Surroundings surroundings(
      Groups groups,
      Cards cards,
      Signals signals,
      Voices voices,
      Ties ties,
      Judgements judgements) {
    return new Surroundings(groups, cards, signals, voices, ties, judgements);
  }

  @Bean
  ShowFound showFound(Signals signals, Impacts impacts) {
    return new ShowFound(signals, impacts);
  }

  @Bean
  SearchedProjects searchedProjects(NodeIndex index, ProjectsOn on, Cards cards, Clock clock) {
    return new SearchedProjects(index, on, cards, clock);
  }

  @Bean
  FirstMatch firstMatch(NodeIndex index, Surroundings surroundings, LearnWeights learned) {
    return new FirstMatch(index, surroundings, learned);
  }

  @Bean
  FindAlike findAlike(
      NodeIndex index,
      Surroundings surroundings,
      LearnWeights learned,
      SearchedProjects projects,
      ShowFound show) {
    return new FindAlike(index, surroundings, learned, projects, show);
  }

  @Bean
  SuggestSimilar suggestDuplicates(
      Texts texts,
      Surroundings surroundings,
      SearchedProjects projects,
      FindAlike find,
      Clock clock) {
    return new SuggestSimilar(texts, surroundings, projects, find, clock);
  }

  @Bean
  UnmergedFeedback unmergedFeedback(
      Signals signals,
      Groups groups,
      Cards cards,
      Contacts contacts,
      Accounts accounts,
      SeenCustomers seen) {
    return new UnmergedFeedback(signals, groups, cards, contacts, accounts, seen);
  }
}
