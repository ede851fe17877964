package io.roundtrip.customers;

import io.roundtrip.kernel.ContactId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everybody who ever gave us feedback, each once, with every answer about consent. */
public interface Contacts {
  /**
   * The contact with this address (or, without one, this name in this account), made if it is not
   * there. Safe to repeat; two nodes may race, both get the same contact. A name, account or locale
   * that we did not know before is added; what we know is never overwritten.
   */
  Contact ensure(NewContact contact);

  /** The same for many, in few queries. The answer holds every element asked for. */
  Map<NewContact, Contact> ensureAll(Collection<NewContact> contacts);

  default Optional<Contact> byEmail(EmailAddress address) {
    return Optional.ofNullable(byEmails(Set.of(address)).get(address));
  }

  /** Those whom we know; a number of queries that does not grow with the addresses. */
  Map<EmailAddress, Contact> byEmails(Set<EmailAddress> addresses);

  /**
   * A number of queries that does not grow with the ids (chunks of 500). Unknown ids are left out.
   */
  Map<ContactId, Contact> byIds(Set<ContactId> ids);

  /**
   * Those whose name is this one, or begins with it as a word; as it is written, or with capitals
   * or without. At most so many, in one query.
   */
  Set<ContactId> named(String name, int most);

  /** One contact, or empty. */
  default Optional<Contact> byId(ContactId id) {
    return Optional.ofNullable(byIds(Set.of(id)).get(id));
  }

  /**
   * Adds an answer to the ledger; which of all answers holds is said by {@link Word}, in whatever
   * order they come. The same answer twice is kept once.
   */
  void consent(ContactId contact, Consent answer);

  /** Who answered what. */
  record Answered(ContactId contact, Consent answer) {}

  /** The same for many, in few queries. */
  void consents(List<Answered> answers);

  /** Every answer, oldest first by when it was given; what is undated comes first. */
  List<Consent> ledger(ContactId contact);
}
