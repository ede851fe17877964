package io.roundtrip.setup;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.beehive.ClusterLockService;
import com.atlassian.jira.avatar.AvatarManager;
import com.atlassian.jira.config.ConstantsManager;
import com.atlassian.jira.config.IssueTypeManager;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.fields.screen.FieldScreenManager;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeManager;
import com.atlassian.jira.issue.link.IssueLinkTypeManager;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.mail.server.MailServerManager;
import io.roundtrip.host.Deeds;
import io.roundtrip.host.Phrases;
import io.roundtrip.host.SiteLanguage;
import io.roundtrip.setup.ao.AoAllSettings;
import io.roundtrip.setup.ao.AoPartIds;
import io.roundtrip.setup.ao.AoSwitches;
import io.roundtrip.setup.jira.BoardFilter;
import io.roundtrip.setup.jira.FeedbackType;
import io.roundtrip.setup.jira.JiraMailServer;
import io.roundtrip.setup.jira.JiraPlaces;
import io.roundtrip.setup.jira.MakeFields;
import io.roundtrip.setup.jira.MakeParts;
import io.roundtrip.setup.jira.OneAtATime;
import io.roundtrip.setup.jira.OpenProjects;
import io.roundtrip.setup.jira.PartNames;
import io.roundtrip.setup.jira.ProjectSchemes;
import io.roundtrip.setup.jira.SeeCustomers;
import io.roundtrip.setup.web.SetUpNotes;
import io.roundtrip.similarity.node.NodeIndex;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SetupWiring {
  @Bean
  AllSettings allSettings(ActiveObjects ao) {
    return new AoAllSettings(ao);
  }

  @Bean
  Switches switches(ActiveObjects ao) {
    return new AoSwitches(ao);
  }

  @Bean
  PartIds partIds(ActiveObjects ao) {
    return new AoPartIds(ao);
  }

  @Bean
  KnownSettings knownSettings(AllSettings settings, Clock clock) {
    return new KnownSettings(settings, clock);
  }

  @Bean
  KnownFields knownFields(PartIds ids, KnownSettings settings, Clock clock) {
    return new KnownFields(ids, settings, clock);
  }

  @Bean
  SettingsRulebook settingsRulebook(AllSettings settings, KnownSettings known) {
    return new SettingsRulebook(settings, known, ZoneId.systemDefault());
  }

  @Bean
  PartNames partNames(Phrases phrases, SiteLanguage language) {
    return new PartNames(phrases, language);
  }

  @Bean
  FeedbackType feedbackType(IssueTypeManager issueTypes, AvatarManager avatars, PartNames names) {
    return new FeedbackType(issueTypes, avatars, names);
  }

  @Bean
  OneAtATime oneAtATime(
      ClusterLockService locks,
      CustomFieldManager fields,
      ConstantsManager constants,
      FieldScreenManager screens,
      IssueTypeScreenSchemeManager schemes) {
    return new OneAtATime(locks, fields, constants, screens, schemes);
  }

  @Bean
  MakeFields makeFields(CustomFieldManager fields, OptionsManager options, PartNames names) {
    return new MakeFields(fields, options, names);
  }

  @Bean
  ProjectPlaces projectPlaces(
      ProjectManager projects,
      FeedbackType type,
      MakeFields fields,
      ProjectSchemes schemes,
      OneAtATime oneAtATime) {
    return new JiraPlaces(projects, type, fields, schemes, oneAtATime);
  }

  @Bean
  SetUpNotes setUpNotes(
      GapTexts gaps, OpenProjects open, BoardFilter board, SeeCustomers customers) {
    return new SetUpNotes(gaps, open, board, customers);
  }

  @Bean
  BoardFilter boardFilter(FeedbackType type, PartIds ids) {
    return new BoardFilter(type, ids);
  }

  @Bean
  GapTexts gapTexts(Phrases texts) {
    return new GapTexts(texts);
  }

  @Bean
  JiraParts jiraParts(
      FeedbackType type,
      IssueLinkTypeManager linkTypes,
      MakeFields fields,
      PartNames names,
      OneAtATime oneAtATime) {
    return new MakeParts(type, linkTypes, fields, names, oneAtATime);
  }

  @Bean
  ProvideParts provideParts(JiraParts parts, PartIds ids, KnownFields known) {
    return new ProvideParts(parts, ids, known);
  }

  @Bean
  SetUpProject setUpProject(
      ProvideParts provide, PartIds ids, ProjectPlaces places, ChangeSettings change, Deeds deeds) {
    return new SetUpProject(provide, ids, places, change, deeds);
  }

  @Bean
  CheckHealth checkHealth(
      MailServerManager servers,
      CheckHealth.Stops stops,
      @Qualifier("mail") Supplier<List<CheckHealth.Line>> mailHealth,
      NodeIndex index,
      CheckHealth.Projects projects) {
    return new CheckHealth(
        new JiraMailServer(servers), stops, mailHealth, index::progress, projects);
  }
}
