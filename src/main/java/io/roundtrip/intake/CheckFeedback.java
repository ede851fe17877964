package io.roundtrip.intake;

import io.roundtrip.customers.Account;
import io.roundtrip.customers.Accounts;
import io.roundtrip.customers.Contact;
import io.roundtrip.customers.Contacts;
import io.roundtrip.customers.EmailAddress;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything that can be said against a piece of feedback before anything is stored. */
final class CheckFeedback {
  /** Either fine to keep, or all that is wrong with it. */
  sealed interface Checked permits Fine, Wrong {}

  /**
   * @param leftOut what is wrong with fields that it is kept without
   */
  record Fine(Feedback feedback, Projects.Target target, List<Problem> leftOut)
      implements Checked {}

  record Wrong(Refused.Kind kind, List<Problem> problems) implements Checked {}

  private final Projects projects;
  private final Contacts contacts;
  private final Accounts accounts;
  private final Clock clock;

  CheckFeedback(Projects projects, Contacts contacts, Accounts accounts, Clock clock) {
    this.projects = projects;
    this.contacts = contacts;
    this.accounts = accounts;
    this.clock = clock;
  }

  List<Checked> all(List<Form> forms, Submission by) {
    Map<String, Optional<Projects.Target>> known = new HashMap<>();
    return forms.stream().map(form -> one(form, by, known)).toList();
  }

  private Checked one(Form form, Submission by, Map<String, Optional<Projects.Target>> known) {
    ReadForm read = read(form, by);
    LeftOut leftOut = new LeftOut(form, List.of());
    if (by.imported() && !read.problems().isEmpty()) {
      leftOut = LeftOut.of(form, read.problems());
      ReadForm without = read(leftOut.form(), by);
      if (without.problems().isEmpty()) read = without;
      else leftOut = new LeftOut(form, List.of());
    }
    List<Problem> problems = new ArrayList<>(read.problems());
    Projects.Target target = target(form, by, known, problems);
    Who who = known(form, read.feedback().who(), problems);
    if (problems.isEmpty() && target != null)
      return new Fine(read.feedback().by(who), target, leftOut.problems());
    boolean forbidden =
        problems.stream().anyMatch(problem -> problem.code().equals("may-not-create"));
    return new Wrong(forbidden ? Refused.Kind.FORBIDDEN : Refused.Kind.BAD_INPUT, problems);
  }

  private ReadForm read(Form form, Submission by) {
    return ReadForm.of(form, clock.instant(), by.origin(), by.channel());
  }

  private Projects.@Nullable Target target(
      Form form,
      Submission by,
      Map<String, Optional<Projects.Target>> known,
      List<Problem> problems) {
    String name = form.called(Form.PROJECT);
    String key = form.one(Form.PROJECT);
    if (key == null) {
      problems.add(Problem.of(name, "required"));
      return null;
    }
    Optional<Projects.Target> target =
        known.computeIfAbsent(
            key.strip().toUpperCase(Locale.ROOT), strict -> projects.byKey(strict, by.by()));
    if (target.isEmpty()) problems.add(Problem.of(name, "unknown-project", FormReader.shown(key)));
    else if (!target.get().mayCreate())
      problems.add(Problem.of(name, "may-not-create", target.get().key()));
    else if (!target.get().takesFeedback())
      problems.add(Problem.of(name, "no-feedback-type", target.get().key()));
    return target.orElse(null);
  }

  /** A contact or account given by its id must be there; its name and address count then. */
  private Who known(Form form, Who who, List<Problem> problems) {
    Who named = who;
    if (who.accountId() != null) {
      Optional<Account> account = accounts.byId(who.accountId());
      if (account.isEmpty())
        problems.add(
            Problem.of(
                form.called(Form.ACCOUNT_ID), "unknown-account", "" + who.accountId().value()));
      named = account.map(a -> of(a, who)).orElse(who);
    }
    if (who.contact() == null) return named;
    Optional<Contact> contact = contacts.byId(who.contact());
    if (contact.isEmpty())
      problems.add(
          Problem.of(form.called(Form.CONTACT_ID), "unknown-contact", "" + who.contact().value()));
    Who soFar = named;
    return contact.map(c -> of(c, soFar)).orElse(soFar);
  }

  private static Who of(Account account, Who who) {
    return new Who(
        who.name(), who.email(), account.name(), who.locale(), who.contact(), account.id());
  }

  private Who of(Contact contact, Who who) {
    EmailAddress email = contact.email() == null ? null : new EmailAddress(contact.email());
    if (who.accountId() != null || !who.account().isEmpty() || contact.account() == null)
      return new Who(
          contact.name(), email, who.account(), contact.locale(), contact.id(), who.accountId());
    String account = accounts.byId(contact.account()).map(Account::name).orElse("");
    return new Who(
        contact.name(), email, account, contact.locale(), contact.id(), contact.account());
  }
}
