package io.roundtrip.customers;

import io.roundtrip.kernel.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A person somebody tells us about. With an address, the address says who it is; without one, the
 * name within its account does.
 *
 * @param name "" when unknown, but then there must be an address; what is no name is read as ""
 * @param locale IETF tag, "" when unknown
 */
public record NewContact(
    String name, @Nullable EmailAddress email, @Nullable AccountId account, String locale) {
  public NewContact {
    name = email == null ? PersonName.of(name) : PersonName.beside(name);
    if (name.isBlank() && email == null)
      throw new IllegalArgumentException("neither name nor address");
  }
}
