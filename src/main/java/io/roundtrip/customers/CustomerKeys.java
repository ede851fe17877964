package io.roundtrip.customers;

import io.roundtrip.kernel.Hash;

/**
 * By what an account and a contact are recognised when we meet them again. Always 64 hex digits.
 */
public final class CustomerKeys {
  private CustomerKeys() {}

  /** Upper and lower case, runs of blanks and the form of letters make no difference. */
  public static String account(String name) {
    return Hash.of("account", PersonName.folded(name));
  }

  public static String contact(NewContact contact) {
    if (contact.email() != null) return contact(contact.email());
    String account = contact.account() == null ? "" : Long.toString(contact.account().value());
    return Hash.of("name", PersonName.folded(contact.name()), account);
  }

  public static String contact(EmailAddress address) {
    return Hash.of("mail", address.value());
  }

  /** Whether two names are written the same but for what {@link #account} passes over. */
  public static boolean sameName(String one, String other) {
    return PersonName.folded(one).equals(PersonName.folded(other));
  }
}
