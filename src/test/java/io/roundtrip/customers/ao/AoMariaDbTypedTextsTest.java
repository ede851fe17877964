package io.roundtrip.customers.ao;

import io.roundtrip.AoDatabases;

public class AoMariaDbTypedTextsTest extends AoTypedTextsTest {
  @Override
  AoDatabases database() {
    return AoDatabases.mariadb(TypedRow.class);
  }
}
