package io.roundtrip.customers.ao;

import static io.roundtrip.customers.ao.AoConsents.orEmpty;
import static io.roundtrip.customers.ao.AoConsents.orNull;
import static java.util.Objects.requireNonNull;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.customers.Consent;
import io.roundtrip.customers.Contact;
import io.roundtrip.customers.Contacts;
import io.roundtrip.customers.CustomerKeys;
import io.roundtrip.customers.EmailAddress;
import io.roundtrip.customers.NewContact;
import io.roundtrip.customers.PersonName;
import io.roundtrip.customers.Spellings;
import io.roundtrip.host.ao.Inserts;
import io.roundtrip.kernel.AccountId;
import io.roundtrip.kernel.Chunks;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.Ensured;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.java.ao.Query;

/** {@link Contacts} in the tables CONTACT and CONSENT. */
public final class AoContacts implements Contacts {
  private final ActiveObjects ao;
  private final AoConsents consents;

  public AoContacts(ActiveObjects ao) {
    this.ao = ao;
    this.consents = new AoConsents(ao);
  }

  @Override
  public Contact ensure(NewContact contact) {
    return ensureAll(List.of(contact)).values().iterator().next();
  }

  /** Sorted by key, so that two transactions never wait for each other's rows. */
  @Override
  public Map<NewContact, Contact> ensureAll(Collection<NewContact> contacts) {
    Map<String, NewContact> newByKey = new TreeMap<>();
    for (NewContact contact : contacts)
      newByKey.putIfAbsent(CustomerKeys.contact(contact), contact);
    Ensured<String, ContactRow> rows =
        Ensured.all(newByKey.keySet(), this::byKeys, keys -> insert(keys, newByKey));
    for (NewContact contact : contacts) fill(rows.row(CustomerKeys.contact(contact)), contact);
    Map<ContactId, Contact> kept = read(rows.rows().values());
    Map<NewContact, Contact> answer = new LinkedHashMap<>();
    for (NewContact contact : contacts)
      answer.put(contact, kept.get(new ContactId(rows.row(CustomerKeys.contact(contact)).getID())));
    return answer;
  }

  private void insert(List<String> keys, Map<String, NewContact> newByKey) {
    Inserts.together(
        ao,
        ContactRow.class,
        keys.stream().map(key -> row(key, requireNonNull(newByKey.get(key)))).toList());
  }

  private static Map<String, Object> row(String key, NewContact contact) {
    Map<String, Object> row = new HashMap<>();
    row.put("CONTACT_KEY", key);
    row.put("NAME", orNull(contact.name().strip()));
    row.put("EMAIL", contact.email() == null ? null : contact.email().value());
    row.put("ACCOUNT_ID", contact.account() == null ? null : contact.account().value());
    row.put("LOCALE", orNull(contact.locale()));
    return row;
  }

  private static void fill(ContactRow row, NewContact contact) {
    boolean name = name(row).isEmpty() && !contact.name().isBlank();
    AccountId told = contact.account();
    boolean account = told != null && row.getAccountId() == null;
    boolean locale = row.getLocale() == null && !contact.locale().isEmpty();
    if (name) row.setName(contact.name().strip());
    if (told != null && account) row.setAccountId(told.value());
    if (locale) row.setLocale(contact.locale());
    if (name || account || locale) row.save();
  }

  private Map<String, ContactRow> byKeys(Collection<String> keys) {
    Map<String, ContactRow> rows = new HashMap<>();
    for (List<String> piece : Chunks.of(keys))
      for (ContactRow row :
          ao.find(ContactRow.class, Chunks.in("CONTACT_KEY", piece), piece.toArray()))
        rows.put(row.getContactKey(), row);
    return rows;
  }

  @Override
  public Map<EmailAddress, Contact> byEmails(Set<EmailAddress> addresses) {
    Map<String, EmailAddress> asked = new HashMap<>();
    for (EmailAddress address : addresses) asked.put(CustomerKeys.contact(address), address);
    Map<String, ContactRow> rows = byKeys(asked.keySet());
    Map<ContactId, Contact> read = read(rows.values());
    Map<EmailAddress, Contact> known = new HashMap<>();
    rows.forEach((key, row) -> known.put(asked.get(key), read.get(new ContactId(row.getID()))));
    return known;
  }

  @Override
  public Map<ContactId, Contact> byIds(Set<ContactId> ids) {
    List<ContactRow> rows = new ArrayList<>();
    for (List<Long> piece : Chunks.of(ids.stream().map(ContactId::value).toList()))
      rows.addAll(List.of(ao.find(ContactRow.class, Chunks.in("ID", piece), piece.toArray())));
    return read(rows);
  }

  @Override
  public Set<ContactId> named(String name, int most) {
    Set<String> spelled = Spellings.of(name);
    List<Object> args = new ArrayList<>(spelled);
    StringBuilder where = new StringBuilder(Chunks.in("NAME", spelled));
    if (!Spellings.isPattern(name))
      for (String one : spelled) {
        where.append(" OR NAME LIKE ?");
        args.add(one + " %");
      }
    Set<ContactId> ids = new HashSet<>();
    for (ContactRow row :
        ao.find(
            ContactRow.class,
            Query.select().where(where.toString(), args.toArray()).order("ID").limit(most)))
      ids.add(new ContactId(row.getID()));
    return ids;
  }

  private Map<ContactId, Contact> read(Collection<ContactRow> rows) {
    Map<ContactId, Consent> answers =
        consents.holding(rows.stream().map(row -> new ContactId(row.getID())).toList());
    Map<ContactId, Contact> contacts = new HashMap<>();
    for (ContactRow row : rows) {
      ContactId id = new ContactId(row.getID());
      contacts.put(id, contact(row, answers.getOrDefault(id, Consent.UNKNOWN)));
    }
    return contacts;
  }

  private static Contact contact(ContactRow row, Consent consent) {
    Long account = row.getAccountId();
    return new Contact(
        new ContactId(row.getID()),
        name(row),
        row.getEmail(),
        account == null ? null : new AccountId(account),
        orEmpty(row.getLocale()),
        consent);
  }

  private static String name(ContactRow row) {
    String kept = orEmpty(row.getName());
    return orEmpty(row.getEmail()).isEmpty() ? PersonName.of(kept) : PersonName.beside(kept);
  }

  @Override
  public void consent(ContactId contact, Consent answer) {
    consents.add(List.of(new Answered(contact, answer)));
  }

  @Override
  public void consents(List<Answered> answers) {
    consents.add(answers);
  }

  @Override
  public List<Consent> ledger(ContactId contact) {
    return consents.of(contact);
  }
}
