package io.roundtrip.customers;

import io.roundtrip.kernel.AccountId;
import io.roundtrip.kernel.ContactId;

/** Our own numbers, for tests of something else. */
public final class OpenIds implements OutsideIds {
  @Override
  public long of(ContactId contact) {
    return contact.value();
  }

  @Override
  public long of(AccountId account) {
    return account.value();
  }

  @Override
  public ContactId contact(long outside) {
    return new ContactId(outside);
  }

  @Override
  public AccountId account(long outside) {
    return new AccountId(outside);
  }
}
