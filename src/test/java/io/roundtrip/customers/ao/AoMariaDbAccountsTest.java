package io.roundtrip.customers.ao;

import io.roundtrip.AoDatabases;

public class AoMariaDbAccountsTest extends AoAccountsTest {
  @Override
  AoDatabases database() {
    return AoDatabases.mariadb(AccountRow.class);
  }
}
