package io.roundtrip.host;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.rdbms.TransactionalExecutorFactory;
import io.roundtrip.host.ao.AoConditionalWrites;
import io.roundtrip.host.ao.AoSigner;
import io.roundtrip.host.ao.ChosenConditionalWrites;
import io.roundtrip.host.ao.ConditionalWrites;
import io.roundtrip.host.ao.JdbcConditionalWrites;
import io.roundtrip.host.jira.AdminAccess;
import io.roundtrip.host.jira.JiraSite;
import io.roundtrip.host.jira.JiraVisibility;
import io.roundtrip.host.jira.ProjectAccess;
import io.roundtrip.host.jira.SalPhrases;
import io.roundtrip.host.rest.Caller;
import io.roundtrip.host.rest.IssueAccess;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What several rooms use of us. */
@Configuration(proxyBeanMethods = false)
class HostWiring {
  @Bean
  ConditionalWrites conditionalWrites(TransactionalExecutorFactory sql, ActiveObjects ao) {
    return new ChosenConditionalWrites(
        new JdbcConditionalWrites(sql, "io.roundtrip"), new AoConditionalWrites(ao));
  }

  @Bean
  Signer signer(ActiveObjects ao, Clock clock) {
    return new AoSigner(ao, new SecureRandom(), clock);
  }

  @Bean
  Phrases phrases(I18nResolver texts) {
    return new SalPhrases(texts);
  }

  @Bean
  Site site(ApplicationProperties application) {
    return new JiraSite(application);
  }

  @Bean
  Visibility visibility(IssueManager issues, PermissionManager permissions, UserManager users) {
    return new JiraVisibility(issues, permissions, users);
  }

  @Bean
  IssueAccess issueAccess(Visibility visibility, JiraAuthenticationContext session) {
    return new IssueAccess(visibility, session);
  }

  @Bean
  Caller caller(JiraAuthenticationContext session) {
    return new Caller(session);
  }

  @Bean
  AdminAccess adminAccess(GlobalPermissionManager permissions, JiraAuthenticationContext session) {
    return new AdminAccess(permissions, session);
  }

  @Bean
  ProjectAccess projectAccess(
      ProjectManager projects, PermissionManager permissions, GlobalPermissionManager global) {
    return new ProjectAccess(projects, permissions, global);
  }
}
