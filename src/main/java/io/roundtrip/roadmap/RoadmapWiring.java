package io.roundtrip.roadmap;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.index.IssueIndexingService;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.workflow.WorkflowManager;
import io.roundtrip.host.Deeds;
import io.roundtrip.host.Phrases;
import io.roundtrip.host.UserNames;
import io.roundtrip.host.jira.ProblemTexts;
import io.roundtrip.roadmap.ao.AoStatusMappings;
import io.roundtrip.roadmap.jira.JiraProjectStatuses;
import io.roundtrip.roadmap.jira.JiraRoadmapField;
import io.roundtrip.roadmap.jira.JiraStatusHistory;
import io.roundtrip.roadmap.web.MappingViews;
import java.time.Clock;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RoadmapWiring {
  @Bean
  StatusMappings statusMappings(ActiveObjects ao, Clock clock) {
    return new AoStatusMappings(ao, clock);
  }

  @Bean
  StatusHistory statusHistory(IssueManager issues, ChangeHistoryManager histories) {
    return new JiraStatusHistory(issues, histories);
  }

  @Bean
  ProjectStatuses projectStatuses(ProjectManager projects, WorkflowManager workflows) {
    return new JiraProjectStatuses(projects, workflows);
  }

  @Bean
  RoadmapField roadmapField(
      IssueManager issues, CustomFieldManager fields, IssueIndexingService index) {
    return new JiraRoadmapField(issues, fields, index);
  }

  @Bean
  RoadmapMoves roadmapMoves(StatusHistory histories, StatusMappings mappings) {
    return new RoadmapMoves(histories, mappings);
  }

  @Bean
  MapStatuses mapStatuses(
      ProjectStatuses statuses,
      StatusMappings mappings,
      Deeds deeds,
      Clock clock,
      Consumer<StatusesMapped> mapped) {
    return new MapStatuses(statuses, mappings, deeds, clock, mapped);
  }

  @Bean
  ShowRoadmapStatus showRoadmapStatus(
      RoadmapMoves moves, RoadmapField field, Duplicates duplicates) {
    return new ShowRoadmapStatus(moves, field, duplicates);
  }

  @Bean
  MappingViews mappingViews(Phrases texts, ProblemTexts problems, UserNames names) {
    return new MappingViews(texts, problems, names);
  }
}
