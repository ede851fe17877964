package io.roundtrip.intake.jira;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.IssueFactory;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutManager;
import com.atlassian.jira.issue.index.IssueIndexingService;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.util.UserManager;
import io.roundtrip.customers.Pseudonyms;
import io.roundtrip.host.jira.CustomerSight;
import io.roundtrip.intake.FeedbackFields;
import io.roundtrip.intake.FeedbackIssues;
import io.roundtrip.intake.Projects;
import io.roundtrip.signals.CiteAnew;
import io.roundtrip.signals.RowRefs;
import io.roundtrip.signals.Signals;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The issues of feedback, as Jira keeps them. */
@Configuration(proxyBeanMethods = false)
class IssuesWiring {
  @Bean
  FieldValues fieldValues(
      CustomFieldManager customFields,
      OptionsManager options,
      FeedbackFields fields,
      Pseudonyms pseudonyms,
      Signals signals,
      RowRefs refs,
      ChangeHistoryManager histories,
      CustomerSight sight) {
    return new FieldValues(
        customFields,
        options,
        fields,
        pseudonyms,
        new FieldValues.Kept(signals, refs),
        FieldValues.Past.of(histories, sight));
  }

  @Bean
  CloseSources closeSources(
      FieldValues values,
      IssueManager issues,
      IssueIndexingService index,
      RowRefs refs,
      CiteAnew cite) {
    return new CloseSources(values, issues, index, refs, cite);
  }

  @Bean
  OwnIssues ownIssues() {
    return new OwnIssues();
  }

  @Bean
  Places intakePlaces(IssueFactory factory, ProjectManager projects, FieldLayoutManager layouts) {
    return new Places(factory, projects, layouts);
  }

  @Bean
  IssueMaker issueMaker(IssueService issues, Places places, UserManager users, FieldValues values) {
    return new IssueMaker(issues, places, users, values);
  }

  @Bean
  JiraFeedbackIssues.Sights feedbackSights(
      IssueManager issues,
      SearchService search,
      PermissionManager permissions,
      UserManager users,
      Clock clock) {
    return new JiraFeedbackIssues.Sights(issues, search, permissions, users, clock);
  }

  @Bean
  FeedbackIssues feedbackIssues(
      IssueMaker maker,
      OwnIssues own,
      FieldValues values,
      FeedbackFields fields,
      JiraFeedbackIssues.Sights sights) {
    return new JiraFeedbackIssues(maker, own, values, fields, sights);
  }

  @Bean
  Projects intakeProjects(
      ProjectManager projects,
      PermissionManager permissions,
      UserManager users,
      FeedbackFields fields) {
    return new JiraProjects(projects, permissions, users, fields);
  }
}
