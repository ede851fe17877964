package io.roundtrip.host;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.util.thread.JiraThreadLocalUtil;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.license.LicenseHandler;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.sal.api.rdbms.TransactionalExecutorFactory;
import io.roundtrip.host.ao.AoConditionalWrites;
import io.roundtrip.host.ao.AoSetAside;
import io.roundtrip.host.ao.AoSigner;
import io.roundtrip.host.ao.ChosenConditionalWrites;
import io.roundtrip.host.ao.ConditionalWrites;
import io.roundtrip.host.ao.Database;
import io.roundtrip.host.ao.JdbcConditionalWrites;
import io.roundtrip.host.ao.Sql;
import io.roundtrip.host.jira.Access;
import io.roundtrip.host.jira.CustomerSight;
import io.roundtrip.host.jira.InTheName;
import io.roundtrip.host.jira.JiraSite;
import io.roundtrip.host.jira.JiraTurns;
import io.roundtrip.host.jira.JiraUserNames;
import io.roundtrip.host.jira.JiraVisibility;
import io.roundtrip.host.jira.SalPhrases;
import io.roundtrip.host.web.Frame;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What several rooms use of us. */
@Configuration(proxyBeanMethods = false)
class HostWiring {
  @Bean
  Turns turns(JiraThreadLocalUtil threads) {
    return new JiraTurns(threads);
  }

  @Bean
  Workers workers(Turns turns, AoSigner signer, Clock clock) {
    return new Workers(turns, new LostLately(signer::lost, clock));
  }

  /** Jira need not export what the SQL way is made of: it is linked at the first write. */
  @Bean
  ConditionalWrites conditionalWrites(OsgiServices jira, ActiveObjects ao) {
    return new ChosenConditionalWrites(
        () ->
            new JdbcConditionalWrites(jira.get(TransactionalExecutorFactory.class), "io.roundtrip"),
        new AoConditionalWrites(ao));
  }

  @Bean
  Database database(OsgiServices jira) {
    return new Database(
        () -> new Sql(jira.get(TransactionalExecutorFactory.class)), "io.roundtrip");
  }

  @Bean
  Limiter limiter(Clock clock) {
    return new Limiter(clock);
  }

  /** Not every Jira need export it: linked at the first question. */
  @Bean
  ServerId serverId(OsgiServices jira) {
    return () -> {
      try {
        String id = jira.get(LicenseHandler.class).getServerId();
        return id == null ? "" : id;
      } catch (IllegalStateException | LinkageError absent) {
        return "";
      }
    };
  }

  @Bean
  SetAside setAside(ActiveObjects ao) {
    return new AoSetAside(ao);
  }

  @Bean
  AoSigner signer(ActiveObjects ao, Clock clock, KeyMark mark) {
    return new AoSigner(ao, new SecureRandom(), clock, mark);
  }

  @Bean
  Phrases phrases(I18nResolver texts) {
    return new SalPhrases(texts);
  }

  @Bean
  UserNames userNames(UserManager users, Phrases phrases) {
    return new JiraUserNames(users, phrases);
  }

  @Bean
  InTheName inTheName(UserManager users, JiraAuthenticationContext session) {
    return new InTheName(users, session);
  }

  @Bean
  SiteLanguage siteLanguage(LocaleResolver languages) {
    return () -> Languages.of(languages.getApplicationLocale());
  }

  @Bean
  Site site(ApplicationProperties application) {
    return new JiraSite(application);
  }

  @Bean
  CustomerSight customerSight(
      PermissionManager permissions, ProjectManager projects, Origins origins) {
    return new CustomerSight(permissions, projects, origins);
  }

  @Bean
  Visibility visibility(
      IssueManager issues, PermissionManager permissions, UserManager users, CustomerSight sight) {
    return new JiraVisibility(issues, permissions, users, sight);
  }

  @Bean
  Access access(
      JiraAuthenticationContext session,
      Visibility visibility,
      ProjectManager projects,
      PermissionManager permissions,
      GlobalPermissionManager global,
      CustomerSight sight) {
    return new Access(session, visibility, projects, permissions, global, sight);
  }

  @Bean
  Frame frame(Access access, Banner banner, Phrases phrases, JiraAuthenticationContext session) {
    return new Frame(access, banner, phrases, session);
  }
}
