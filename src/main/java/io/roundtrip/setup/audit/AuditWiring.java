package io.roundtrip.setup.audit;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import io.roundtrip.host.CleanUp;
import io.roundtrip.host.Deeds;
import io.roundtrip.host.Phrases;
import io.roundtrip.host.SiteLanguage;
import io.roundtrip.host.UserNames;
import io.roundtrip.host.ao.OldRows;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.setup.audit.ao.AoAuditLog;
import io.roundtrip.setup.audit.ao.AuditRow;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AuditWiring {
  @Bean
  AuditLog auditLog(ActiveObjects ao) {
    return new AoAuditLog(ao);
  }

  @Bean
  CleanUp oldAudit(ActiveObjects ao) {
    return OldRows.before(ao, AuditRow.class, "HAPPENED_AT", Duration.ofDays(3 * 365));
  }

  @Bean
  ReadAudit readAudit(AuditLog audit, UserNames names) {
    return new ReadAudit(audit, names);
  }

  @Bean
  Deeds deeds(
      AuditLog audit,
      ProjectManager projects,
      Phrases phrases,
      SiteLanguage language,
      UserNames names,
      Clock clock) {
    return new WriteDeeds(
        audit, id -> key(projects.getProjectObj(id.value()), id), phrases, language, names, clock);
  }

  private static String key(@Nullable Project project, ProjectId id) {
    return project == null ? String.valueOf(id.value()) : project.getKey();
  }
}
