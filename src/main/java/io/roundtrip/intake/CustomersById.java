package io.roundtrip.intake;

import io.roundtrip.customers.Account;
import io.roundtrip.customers.Accounts;
import io.roundtrip.customers.Contact;
import io.roundtrip.customers.Contacts;
import io.roundtrip.customers.EmailAddress;
import io.roundtrip.customers.OutsideIds;
import io.roundtrip.kernel.AccountId;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.signals.AccountsTold;
import io.roundtrip.signals.KnownNames;
import io.roundtrip.signals.SeenCustomers;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The customers that senders name by their ids, as far as each sender may know them. */
final class CustomersById {
  private final Contacts contacts;
  private final Accounts accounts;
  private final SeenCustomers seen;
  private final AccountsTold told;
  private final OutsideIds ids;

  CustomersById(
      Contacts contacts, Accounts accounts, SeenCustomers seen, AccountsTold told, OutsideIds ids) {
    this.contacts = contacts;
    this.accounts = accounts;
    this.seen = seen;
    this.told = told;
    this.ids = ids;
  }

  /** A number of queries that does not grow with the forms. */
  Named of(List<Who> all, UserKey sender) {
    Set<ContactId> contactIds = new HashSet<>();
    Set<AccountId> accountIds = new HashSet<>();
    for (Who who : all) {
      if (who.contact() != null) contactIds.add(ids.contact(who.contact().value()));
      if (who.accountId() != null) accountIds.add(ids.account(who.accountId().value()));
    }
    Map<ContactId, Contact> people = contacts.byIds(contactIds);
    Map<ContactId, AccountId> speakFor = told.seenBy(sender, people.keySet());
    accountIds.addAll(speakFor.values());
    KnownNames names = seen.names(people.keySet(), accountIds, List.of(), Map.of(), sender);
    return new Named(people, speakFor, accounts.byIds(accountIds), names, ids);
  }

  /** Those of one sender. */
  record Named(
      Map<ContactId, Contact> people,
      Map<ContactId, AccountId> speakFor,
      Map<AccountId, Account> firms,
      KnownNames names,
      OutsideIds ids) {
    /**
     * A contact or account given by its id must be known to the sender, who hears the same of a
     * hidden and of a missing one; its name, as the sender knows it, and its address count then.
     */
    Who who(Form form, Who who, List<Problem> problems) {
      Who named = who;
      if (who.accountId() != null) {
        Account account = firm(ids.account(who.accountId().value()));
        if (account == null)
          problems.add(
              Problem.of(
                  form.called(Form.ACCOUNT_ID), "unknown-account", "" + who.accountId().value()));
        else named = of(account, who);
      }
      if (who.contact() == null) return named;
      Contact contact = people.get(ids.contact(who.contact().value()));
      if (contact != null && names.knows(contact.id())) return of(contact, named);
      problems.add(
          Problem.of(form.called(Form.CONTACT_ID), "unknown-contact", "" + who.contact().value()));
      return named;
    }

    private @Nullable Account firm(@Nullable AccountId id) {
      Account account = id == null ? null : firms.get(id);
      String name = account == null ? "" : names.firm(account.id(), account.name());
      return account == null || name.isEmpty() ? null : new Account(account.id(), name);
    }

    /** By a name of the sender's own, it is looked up anew: the kept one is not given away. */
    private @Nullable AccountId idOf(Account account) {
      return names.firms().contains(account.id()) ? account.id() : null;
    }

    private Who of(Account account, Who who) {
      return new Who(
          who.name(), who.email(), account.name(), who.locale(), who.contact(), idOf(account));
    }

    private Who of(Contact contact, Who who) {
      EmailAddress email = contact.email() == null ? null : new EmailAddress(contact.email());
      String name = names.person(contact.id(), contact.name());
      boolean told = who.accountId() != null || !who.account().isEmpty();
      Account own = told ? null : firm(speakFor.get(contact.id()));
      return own == null
          ? new Who(name, email, who.account(), contact.locale(), contact.id(), who.accountId())
          : new Who(name, email, own.name(), contact.locale(), contact.id(), idOf(own));
    }
  }
}
