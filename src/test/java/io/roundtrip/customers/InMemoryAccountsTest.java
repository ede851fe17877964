package io.roundtrip.customers;

public class InMemoryAccountsTest extends AccountsContract {
  private final InMemoryAccounts store = new InMemoryAccounts();

  @Override
  protected Accounts accounts() {
    return store;
  }
}
