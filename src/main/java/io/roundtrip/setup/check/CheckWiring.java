package io.roundtrip.setup.check;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.cluster.ClusterManager;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.sal.api.ApplicationProperties;
import io.roundtrip.host.OfferedServices;
import io.roundtrip.host.Phrases;
import io.roundtrip.host.ao.Database;
import io.roundtrip.setup.check.ao.OurTables;
import io.roundtrip.setup.check.jira.JiraSiteFacts;
import io.roundtrip.setup.check.jira.KnownFunctions;
import io.roundtrip.setup.check.jira.KnownSearchers;
import io.roundtrip.setup.check.web.SelfCheckPage;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CheckWiring {
  @Bean
  Needs needs() {
    return Needs.ofThisJar();
  }

  @Bean
  JavaChecks javaChecks(Needs needs, OfferedServices services) {
    return new JavaChecks(needs, new Members(CheckWiring.class.getClassLoader()), services);
  }

  @Bean
  JiraSiteFacts jiraSiteFacts(
      ApplicationProperties application, ClusterManager cluster, Database database) {
    return new JiraSiteFacts(application, cluster, database);
  }

  @Bean
  OurTables ourTables(ActiveObjects ao, Database database) {
    return new OurTables(ao, database);
  }

  @Bean
  KnownFunctions knownFunctions(SearchService search, JiraAuthenticationContext session) {
    return new KnownFunctions(search, session);
  }

  @Bean
  KnownSearchers knownSearchers(CustomFieldManager fields) {
    return new KnownSearchers(fields);
  }

  /** What this room can look at by itself. */
  @Bean
  @Qualifier("ownChecks")
  List<Check> ownChecks(
      Needs needs,
      JavaChecks java,
      OurTables tables,
      KnownFunctions functions,
      KnownSearchers searchers) {
    List<String> rows = needs.named("row");
    List<Check> jira =
        List.of(
            Check.must("jql", () -> functions.look(needs.named("jql"))),
            Check.must(
                "searchers", () -> searchers.look(needs.named("field"), needs.named("searcher"))),
            Check.must("tables", () -> tables.tables(rows)),
            Check.must("indexes", () -> tables.indexes(rows)));
    return Stream.of(java.all(), jira).flatMap(List::stream).toList();
  }

  @Bean
  SelfCheck selfCheck(
      Needs needs,
      JiraSiteFacts site,
      @Qualifier("ownChecks") List<Check> own,
      @Qualifier("roomChecks") List<Check> rooms,
      Clock clock) {
    return new SelfCheck(
        needs.named("plugin").get(0),
        site::now,
        Stream.of(own, rooms).flatMap(List::stream).toList(),
        clock);
  }

  @Bean
  ReportWords reportWords(Phrases phrases) {
    return new ReportWords(phrases);
  }

  @Bean
  SelfCheckPage selfCheckPage(Phrases phrases, ReportWords words) {
    return new SelfCheckPage(phrases, words);
  }
}
