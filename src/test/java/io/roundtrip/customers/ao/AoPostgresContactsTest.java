package io.roundtrip.customers.ao;

import io.roundtrip.AoDatabases;

public class AoPostgresContactsTest extends AoContactsTest {
  @Override
  AoDatabases database() {
    return AoDatabases.postgres(ContactRow.class, ConsentRow.class);
  }
}
