package io.roundtrip.customers.ao;

import io.roundtrip.AoDatabases;

public class AoPostgresTypedTextsTest extends AoTypedTextsTest {
  @Override
  AoDatabases database() {
    return AoDatabases.postgres(TypedRow.class);
  }
}
