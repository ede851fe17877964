package io.roundtrip.intake.file;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.host.Deeds;
import io.roundtrip.host.jira.ProblemTexts;
import io.roundtrip.intake.Projects;
import io.roundtrip.intake.RecordFeedback;
import io.roundtrip.intake.SourceClaims;
import io.roundtrip.intake.file.ao.AoImports;
import io.roundtrip.intake.file.rest.RejectsFile;
import io.roundtrip.signals.RowRefs;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FileWiring {
  @Bean
  Imports imports(ActiveObjects ao) {
    return new AoImports(ao);
  }

  @Bean
  StartImport startImport(Imports imports, Projects projects, Deeds deeds, Clock clock) {
    return new StartImport(imports, projects, deeds, clock);
  }

  @Bean(destroyMethod = "stop")
  ImportRows importRows(
      Imports imports,
      RecordFeedback record,
      SourceClaims sourceClaims,
      RowRefs refs,
      Clock clock) {
    return new ImportRows(imports, record, sourceClaims, refs, clock);
  }

  @Bean
  ForgetImports forgetImports(Imports imports) {
    return new ForgetImports(imports);
  }

  @Bean
  RejectsFile rejectsFile(Imports imports, ProblemTexts reasons) {
    return new RejectsFile(imports, reasons);
  }
}
