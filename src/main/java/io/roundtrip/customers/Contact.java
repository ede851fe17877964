package io.roundtrip.customers;

import io.roundtrip.kernel.AccountId;
import io.roundtrip.kernel.ContactId;
import org.jspecify.annotations.Nullable;

/**
 * A person who gave feedback.
 *
 * @param name as the person writes it; "" when nobody told us one: an address is no name
 * @param email the normalised address (lower case, ASCII domain); null when we know only a name
 * @param locale IETF tag such as "de" or "en-GB"; "" when unknown
 * @param consent the answer that holds; the ledger keeps all of them
 */
public record Contact(
    ContactId id,
    String name,
    @Nullable String email,
    @Nullable AccountId account,
    String locale,
    Consent consent) {

  /**
   * The suppression check of this room: no mail leaves for a contact for whom this is not OPEN (or
   * NOT_ASKED, if the project allows that).
   */
  public Reach reach() {
    if (email == null) return Reach.NO_ADDRESS;
    return switch (consent.state()) {
      case GRANTED -> Reach.OPEN;
      case DENIED -> Reach.DENIED;
      case UNKNOWN -> Reach.NOT_ASKED;
    };
  }

  /** The same person by another name. */
  public Contact called(String name) {
    return new Contact(id, name, email, account, locale, consent);
  }

  /** The same person with this answer. */
  public Contact answering(Consent consent) {
    return new Contact(id, name, email, account, locale, consent);
  }

  /** For logs: no personal data. */
  @Override
  public String toString() {
    return "Contact[" + id.value() + "]";
  }
}
