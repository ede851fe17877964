package io.roundtrip.intake;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.customers.Accounts;
import io.roundtrip.customers.Contacts;
import io.roundtrip.customers.KeyEdits;
import io.roundtrip.customers.KeyFields;
import io.roundtrip.customers.OutsideIds;
import io.roundtrip.customers.Pseudonyms;
import io.roundtrip.customers.ReportedNos;
import io.roundtrip.intake.ao.AoSourceClaims;
import io.roundtrip.intake.jira.EditedUnseen;
import io.roundtrip.intake.jira.FeedbackIssueListener;
import io.roundtrip.intake.jira.FieldValues;
import io.roundtrip.intake.jira.OwnIssues;
import io.roundtrip.intake.jira.SettleCustomers;
import io.roundtrip.kernel.Atomically;
import io.roundtrip.signals.AccountsTold;
import io.roundtrip.signals.SeenCustomers;
import io.roundtrip.signals.SeenSources;
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
  MakeIssues makeIssues(
      SourceClaims sourceClaims, SeenSources kept, FeedbackIssues issues, Clock clock) {
    return new MakeIssues(sourceClaims, kept, issues, clock);
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
  SettleAll.Edits unseenEdits(
      FeedbackFields fields, KeyEdits edits, FeedbackIssues issues, SeeFeedback see) {
    return new SettleAll.Edits(new EditedUnseen(fields, edits), issues, see);
  }

  @Bean
  SettleAll settleAll(
      Signals signals,
      CustomersInFields inFields,
      Pseudonyms pseudonyms,
      SettleAll.Edits edits,
      SettleAll.OpenSources sources) {
    return new SettleAll(signals, inFields, pseudonyms, edits, sources);
  }

  @Bean
  RecordMissed recordMissed(FeedbackIssues issues, SeeFeedback see, Clock clock) {
    return new RecordMissed(issues, see, clock);
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
