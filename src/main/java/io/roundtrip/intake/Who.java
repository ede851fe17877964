package io.roundtrip.intake;

import io.roundtrip.customers.EmailAddress;
import io.roundtrip.customers.NewContact;
import io.roundtrip.customers.PersonName;
import io.roundtrip.kernel.AccountId;
import io.roundtrip.kernel.ContactId;
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
  public static final Who NOBODY = new Who("", null, "", "", null, null);

  /**
   * The contact to look up or make; null when nobody is named (a placeholder names nobody) or the
   * contact is known already.
   */
  public @Nullable NewContact newContact(@Nullable AccountId account) {
    if (contact != null || (PersonName.isNobody(name) && email == null)) return null;
    return new NewContact(name, email, account, locale);
  }

  /** For logs: no personal data. */
  @Override
  public String toString() {
    return "Who";
  }
}
