package io.roundtrip.intake;

import io.roundtrip.customers.Account;
import io.roundtrip.customers.Accounts;
import io.roundtrip.customers.Contact;
import io.roundtrip.customers.Contacts;
import io.roundtrip.customers.EmailAddress;
import io.roundtrip.kernel.AccountId;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import io.roundtrip.signals.SeenCustomers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private final SeenCustomers seen;
  private final Clock clock;

  CheckFeedback(
      Projects projects, Contacts contacts, Accounts accounts, SeenCustomers seen, Clock clock) {
    this.projects = projects;
    this.contacts = contacts;
    this.accounts = accounts;
    this.seen = seen;
    this.clock = clock;
  }

  /** The customers that are named by their ids, as far as the sender may see them. */
  private record Known(Map<ContactId, Contact> contacts, Map<AccountId, Account> accounts) {}

  /**
   * A form on its way.
   *
   * @param target where it goes; null where it goes nowhere
   * @param read null where nothing of it was looked at
   * @param leftOut what it is kept without
   */
  private record Looked(
      Form form,
      Projects.@Nullable Target target,
      @Nullable ReadForm read,
      LeftOut leftOut,
      List<Problem> problems) {}

  List<Checked> all(List<Form> forms, Submission by) {
    Map<String, Optional<Projects.Target>> targets = new HashMap<>();
    List<Looked> looked = forms.stream().map(form -> look(form, by, targets)).toList();
    Known customers = known(looked, by);
    return looked.stream().map(one -> checked(one, customers)).toList();
  }

  /** Where it goes and who may comes first: for a stranger nothing is read. */
  private Looked look(Form form, Submission by, Map<String, Optional<Projects.Target>> known) {
    List<Problem> problems = new ArrayList<>();
    Projects.Target target = target(form, by, known, problems);
    if (target == null || !problems.isEmpty())
      return new Looked(form, null, null, LeftOut.nothing(form), problems);
    ReadForm read = read(form, by);
    LeftOut leftOut = LeftOut.of(form, by.imported() ? read.problems() : List.of());
    ReadForm without = leftOut.problems().isEmpty() ? read : read(leftOut.form(), by);
    if (without.problems().isEmpty()) return new Looked(form, target, without, leftOut, problems);
    problems.addAll(read.problems());
    return new Looked(form, target, read, LeftOut.nothing(form), problems);
  }

  /** A number of queries that does not grow with the forms. */
  private Known known(List<Looked> all, Submission by) {
    Set<ContactId> contactIds = new HashSet<>();
    Set<AccountId> accountIds = new HashSet<>();
    for (Looked one : all) {
      if (one.read() == null) continue;
      Who who = one.read().feedback().who();
      if (who.contact() != null) contactIds.add(who.contact());
      if (who.accountId() != null) accountIds.add(who.accountId());
    }
    Map<ContactId, Contact> people = contacts.byIds(seen.contacts(contactIds, by.by()));
    for (Contact person : people.values())
      if (person.account() != null) accountIds.add(person.account());
    return new Known(people, accounts.byIds(seen.accounts(accountIds, by.by())));
  }

  private static Checked checked(Looked looked, Known customers) {
    List<Problem> problems = looked.problems();
    if (looked.read() == null || looked.target() == null) return wrong(problems);
    Feedback feedback = looked.read().feedback();
    Who who = named(looked.form(), feedback.who(), customers, problems);
    return problems.isEmpty()
        ? new Fine(feedback.by(who), looked.target(), looked.leftOut().problems())
        : wrong(problems);
  }

  private static Wrong wrong(List<Problem> problems) {
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

  /**
   * A contact or account given by its id must be known to the sender, who hears the same of a
   * hidden and of a missing one; its name and address count then.
   */
  private static Who named(Form form, Who who, Known customers, List<Problem> problems) {
    Who named = who;
    if (who.accountId() != null) {
      Account account = customers.accounts().get(who.accountId());
      if (account == null)
        problems.add(
            Problem.of(
                form.called(Form.ACCOUNT_ID), "unknown-account", "" + who.accountId().value()));
      else named = of(account, who);
    }
    if (who.contact() == null) return named;
    Contact contact = customers.contacts().get(who.contact());
    if (contact != null) return of(contact, named, customers);
    problems.add(
        Problem.of(form.called(Form.CONTACT_ID), "unknown-contact", "" + who.contact().value()));
    return named;
  }

  private static Who of(Account account, Who who) {
    return new Who(
        who.name(), who.email(), account.name(), who.locale(), who.contact(), account.id());
  }

  private static Who of(Contact contact, Who who, Known customers) {
    EmailAddress email = contact.email() == null ? null : new EmailAddress(contact.email());
    Account own = contact.account() == null ? null : customers.accounts().get(contact.account());
    if (who.accountId() != null || !who.account().isEmpty() || own == null)
      return new Who(
          contact.name(), email, who.account(), contact.locale(), contact.id(), who.accountId());
    return new Who(contact.name(), email, own.name(), contact.locale(), contact.id(), own.id());
  }
}
