package io.roundtrip.customers;

import io.roundtrip.kernel.AccountId;
import io.roundtrip.kernel.ContactId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Trusted because it passes {@link ContactsContract}. */
public final class InMemoryContacts implements Contacts {
  private final Map<String, Contact> byKey = new LinkedHashMap<>();
  private final Map<ContactId, List<Consent>> ledger = new HashMap<>();

  @Override
  public synchronized Contact ensure(NewContact told) {
    String email = told.email() == null ? null : told.email().value();
    return now(
        byKey.merge(
            CustomerKeys.contact(told),
            new Contact(
                new ContactId(byKey.size() + 1),
                told.name(),
                email,
                told.account(),
                told.locale(),
                Consent.UNKNOWN),
            InMemoryContacts::filled));
  }

  private static Contact filled(Contact known, Contact told) {
    String name = known.name().isEmpty() ? told.name() : known.name();
    AccountId account = known.account() == null ? told.account() : known.account();
    String locale = known.locale().isEmpty() ? told.locale() : known.locale();
    return new Contact(known.id(), name, known.email(), account, locale, Consent.UNKNOWN);
  }

  private Contact now(Contact kept) {
    Consent consent = Consent.holding(ledger(kept.id()));
    return new Contact(
        kept.id(), kept.name(), kept.email(), kept.account(), kept.locale(), consent);
  }

  @Override
  public Map<NewContact, Contact> ensureAll(Collection<NewContact> contacts) {
    Map<NewContact, Contact> all = new LinkedHashMap<>();
    for (NewContact contact : contacts) all.put(contact, ensure(contact));
    all.replaceAll((told, contact) -> ensure(told));
    return all;
  }

  @Override
  public Map<EmailAddress, Contact> byEmails(Set<EmailAddress> addresses) {
    Map<EmailAddress, Contact> known = new HashMap<>();
    for (EmailAddress address : addresses) {
      Contact kept = byKey.get(CustomerKeys.contact(address));
      if (kept != null) known.put(address, now(kept));
    }
    return known;
  }

  @Override
  public Map<ContactId, Contact> byIds(Set<ContactId> ids) {
    return byKey.values().stream()
        .filter(c -> ids.contains(c.id()))
        .map(this::now)
        .collect(Collectors.toMap(Contact::id, c -> c));
  }

  @Override
  public Set<ContactId> named(String name, int most) {
    Set<String> spelled = Spellings.of(name);
    return byKey.values().stream()
        .filter(
            c ->
                spelled.contains(c.name())
                    || spelled.stream().anyMatch(one -> c.name().startsWith(one + " ")))
        .map(Contact::id)
        .limit(most)
        .collect(Collectors.toSet());
  }

  @Override
  public void consent(ContactId contact, Consent answer) {
    if (answer.state() == Consent.State.UNKNOWN) return;
    List<Consent> answers = ledger.computeIfAbsent(contact, id -> new ArrayList<>());
    if (answers.stream().anyMatch(answer::isSame)) return;
    answers.add(answer);
    answers.sort(Comparator.comparing(Consent::given));
  }

  @Override
  public void consents(List<Answered> answers) {
    answers.forEach(answered -> consent(answered.contact(), answered.answer()));
  }

  @Override
  public List<Consent> ledger(ContactId contact) {
    return List.copyOf(ledger.getOrDefault(contact, List.of()));
  }

  /** As somebody who corrects a name. */
  public synchronized void rename(ContactId id, String name) {
    byKey.replaceAll(
        (key, kept) ->
            kept.id().equals(id)
                ? new Contact(id, name, kept.email(), kept.account(), kept.locale(), kept.consent())
                : kept);
  }

  public int count() {
    return byKey.size();
  }
}
