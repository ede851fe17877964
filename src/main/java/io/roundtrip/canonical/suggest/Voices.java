package io.roundtrip.canonical.suggest;

import io.roundtrip.customers.Contact;
import io.roundtrip.customers.Contacts;
import io.roundtrip.kernel.AccountId;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.signals.SeenCustomers;
import io.roundtrip.signals.Signal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose words somebody asks with, as far as the asker may know. "The same customer" would otherwise
 * tell of any address that is typed whose it is and what that person said.
 */
final class Voices {
  private final Contacts contacts;
  private final SeenCustomers seen;

  Voices(Contacts contacts, SeenCustomers seen) {
    this.contacts = contacts;
    this.seen = seen;
  }

  /** Of a customer whom the asker names. */
  Asker.Customer of(@Nullable ContactId named, UserKey viewer) {
    if (named == null || !seesContact(named, viewer)) return Asker.Customer.NOBODY;
    AccountId account = contacts.byId(named).map(Contact::account).orElse(null);
    return new Asker.Customer(
        named, account != null && seesAccount(account, viewer) ? account : null);
  }

  /** Of feedback that the asker may see. */
  Asker.Customer of(Signal said, UserKey viewer) {
    ContactId contact = said.contact();
    AccountId account = said.account();
    boolean person = contact != null && (said.told().name() || seesContact(contact, viewer));
    boolean firm = account != null && (said.told().account() || seesAccount(account, viewer));
    return new Asker.Customer(person ? contact : null, firm ? account : null);
  }

  private boolean seesContact(ContactId contact, UserKey viewer) {
    return !seen.contacts(Set.of(contact), viewer).isEmpty();
  }

  private boolean seesAccount(AccountId account, UserKey viewer) {
    return !seen.accounts(Set.of(account), viewer).isEmpty();
  }
}
