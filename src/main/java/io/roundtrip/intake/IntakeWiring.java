package io.roundtrip.intake;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.IssueFactory;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutManager;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.util.UserManager;
import io.roundtrip.customers.Accounts;
import io.roundtrip.customers.Contacts;
import io.roundtrip.customers.KeyEdits;
import io.roundtrip.customers.KeyFields;
import io.roundtrip.customers.OutsideIds;
import io.roundtrip.customers.Pseudonyms;
import io.roundtrip.customers.ReportedNos;
import io.roundtrip.host.jira.CustomerSight;
import io.roundtrip.intake.ao.AoSourceClaims;
import io.roundtrip.intake.jira.EditedUnseen;
import io.roundtrip.intake.jira.FeedbackIssueListener;
import io.roundtrip.intake.jira.FieldValues;
import io.roundtrip.intake.jira.IssueMaker;
import io.roundtrip.intake.jira.JiraFeedbackIssues;
import io.roundtrip.intake.jira.JiraProjects;
import io.roundtrip.intake.jira.OwnIssues;
import io.roundtrip.intake.jira.Places;
import io.roundtrip.intake.jira.SettleCustomers;
import io.roundtrip.kernel.Atomically;
import io.roundtrip.signals.AccountsTold;
import io.roundtrip.signals.SeenCustomers;
import io.roundtrip.signals.Signals;
import java.time.Clock;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IntakeWiring {
  @Bean
  SourceClaims sourceClaims(ActiveObjects ao) {
    return new AoSourceClaims(ao);
  }

  @Bean
  FieldValues fieldValues(
      CustomFieldManager customFields,
      OptionsManager options,
      FeedbackFields fields,
      Pseudonyms pseudonyms,
      Signals signals,
      ChangeHistoryManager histories,
      CustomerSight sight) {
    return new FieldValues(
        customFields, options, fields, pseudonyms, signals, FieldValues.Past.of(histories, sight));
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
  FeedbackIssues feedbackIssues(
      IssueMaker maker,
      OwnIssues own,
      FieldValues values,
      FeedbackFields fields,
      IssueManager issues,
      SearchService search,
      PermissionManager permissions,
      UserManager users,
      Clock clock) {
    var sights = new JiraFeedbackIssues.Sights(issues, search, permissions, users, clock);
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

  @Bean
  KeepFeedback keepFeedback(
      Contacts contacts,
      Accounts accounts,
      Signals signals,
      AccountsTold told,
      FeedbackFields fields,
      Atomically atomically) {
    return new KeepFeedback(contacts, accounts, signals, told, fields, atomically);
  }

  @Bean
  MakeIssues makeIssues(SourceClaims claims, Signals signals, FeedbackIssues issues, Clock clock) {
    return new MakeIssues(claims, signals, issues, clock);
  }

  @Bean
  CustomersById customersById(
      Contacts contacts, Accounts accounts, SeenCustomers seen, AccountsTold told, OutsideIds ids) {
    return new CustomersById(contacts, accounts, seen, told, ids);
  }

  @Bean
  CheckFeedback checkFeedback(Projects projects, CustomersById customers, Clock clock) {
    return new CheckFeedback(projects, customers, clock);
  }

  @Bean
  RecordFeedback recordFeedback(
      CheckFeedback check,
      MakeIssues make,
      KeepFeedback keep,
      Consumer<SignalRecorded> recorded,
      CustomersInFields inFields,
      ReportedNos nos) {
    return new RecordFeedback(check, make, keep, recorded, inFields, nos);
  }

  @Bean
  SeeFeedback seeFeedback(
      KeepFeedback keep,
      Contacts contacts,
      Signals signals,
      Clock clock,
      Consumer<SignalRecorded> recorded,
      Consumer<SignalCorrected> corrected,
      CustomersInFields inFields) {
    SeeFeedback.Told told = new SeeFeedback.Told(recorded, corrected, inFields);
    return new SeeFeedback(keep, contacts, signals, clock, told);
  }

  @Bean
  CustomersInFields customersInFields(FeedbackFields fields, KeyFields keys) {
    return new SettleCustomers(fields, keys);
  }

  @Bean
  SettleAll settleAll(
      Signals signals,
      CustomersInFields inFields,
      Pseudonyms pseudonyms,
      FeedbackFields fields,
      KeyEdits edits,
      FeedbackIssues issues,
      SeeFeedback see) {
    return new SettleAll(
        signals,
        inFields,
        pseudonyms,
        new SettleAll.Edits(new EditedUnseen(fields, edits), issues, see));
  }

  @Bean
  RecordMissed recordMissed(FeedbackIssues issues, Signals signals, SeeFeedback see, Clock clock) {
    return new RecordMissed(issues, signals, see, clock);
  }

  @Bean
  SetAside feedbackSetAside(FeedbackIssues issues) {
    return new SetAside(issues);
  }

  @Bean
  ReadFeedback readFeedback(
      Signals signals,
      Contacts contacts,
      Accounts accounts,
      FeedbackIssues issues,
      SeenCustomers seen) {
    return new ReadFeedback(signals, contacts, accounts, issues, seen);
  }

  @Bean
  FeedbackIssueListener feedbackIssueListener(
      FeedbackFields fields, FieldValues values, SeeFeedback see, OwnIssues own) {
    return new FeedbackIssueListener(fields, values, see, own);
  }
}
