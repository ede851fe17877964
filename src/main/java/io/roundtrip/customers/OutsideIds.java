package io.roundtrip.customers;

import io.roundtrip.kernel.AccountId;
import io.roundtrip.kernel.ContactId;

/**
 * The numbers of customers as the world outside hears and sends them. Ours count up, so they would
 * tell who was there before.
 */
public interface OutsideIds {
  long of(ContactId contact);

  long of(AccountId account);

  /** Whoever it is; nobody's number is a number, too. */
  ContactId contact(long outside);

  AccountId account(long outside);
}
