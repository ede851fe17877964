package io.roundtrip.customers.ao;

import io.roundtrip.AoDatabases;

public class AoPostgresAccountsTest extends AoAccountsTest {
  @Override
  AoDatabases database() {
    return AoDatabases.postgres(AccountRow.class);
  }
}
