package io.roundtrip.intake;

import io.roundtrip.customers.Account;
import io.roundtrip.customers.Consent;
import io.roundtrip.customers.Contact;
import io.roundtrip.customers.CustomerKeys;
import io.roundtrip.customers.EmailAddress;
import io.roundtrip.customers.NewContact;
import io.roundtrip.customers.PersonName;
import io.roundtrip.kernel.AccountId;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.Text;
import io.roundtrip.signals.Signal;
import org.jspecify.annotations.Nullable;

/**
 * Who said it, as far as we were told; everything may be missing.
 *
 * @param contact a contact we know already; then name and address are its own
 * @param accountId an account we know already; then the name is its own
 */
public record Who(
    String name,
    @Nullable EmailAddress email,
    String account,
    String locale,
    @Nullable ContactId contact,
    @Nullable AccountId accountId) {
  private static final int MOST_NAME = 255;
  public static final Who NOBODY = new Who("", null, "", "", null, null);

  /**
   * The contact to look up or make; null when nobody is named (a placeholder names nobody) or the
   * contact is known already.
   */
  public @Nullable NewContact newContact(@Nullable AccountId account) {
    if (contact != null || (PersonName.isNobody(name) && email == null)) return null;
    return new NewContact(name, email, account, locale);
  }

  /**
   * What it says itself. An address alone names nobody, whoever it belongs to.
   *
   * @param kept whom it was matched with
   * @param firm the account that it names
   */
  Signal.Told told(@Nullable Contact kept, @Nullable Account firm, @Nullable Consent answer) {
    NewContact told = newContact(null);
    String called = told == null ? name.strip() : told.name().strip();
    boolean same = kept != null && CustomerKeys.sameName(called, kept.name());
    boolean other = kept != null && !called.isEmpty() && !called.equals(kept.name());
    String written = account.strip();
    return new Signal.Told(
        same && !called.isEmpty(),
        accountId != null || !written.isEmpty(),
        other ? Text.cut(called, MOST_NAME) : "",
        firm == null || written.equals(firm.name()) ? "" : Text.cut(written, MOST_NAME),
        answer == null ? null : answer.isGranted());
  }

  /** Who said a piece that is kept, as far as it says so itself. */
  static Who of(Signal kept, @Nullable Contact contact, @Nullable Account firm) {
    Signal.Told told = kept.told();
    Account named = told.account() ? firm : null;
    boolean called = told.name() && told.person().isEmpty();
    return new Who(
        called && contact != null ? contact.name() : told.person(),
        contact == null || contact.email() == null ? null : new EmailAddress(contact.email()),
        named == null ? "" : named.name(),
        "",
        kept.contact(),
        named == null ? null : named.id());
  }

  /** Whether it names somebody else, or somebody where the other one names nobody. */
  boolean isOtherPerson(Who there) {
    if (contact != null && there.contact != null) return !contact.equals(there.contact);
    if (email != null) return !email.equals(there.email);
    if (PersonName.isNobody(name)) return false;
    boolean nobody = there.contact == null && there.newContact(null) == null;
    return nobody || !there.name.isEmpty() && !CustomerKeys.sameName(name, there.name);
  }

  boolean isOtherAccount(Who there) {
    if (accountId != null && there.accountId != null) return !accountId.equals(there.accountId);
    return !account.isEmpty() && !CustomerKeys.sameName(account, there.account);
  }

  /** For logs: no personal data. */
  @Override
  public String toString() {
    return "Who";
  }
}
