package io.roundtrip.intake.ao;

import io.roundtrip.AoDatabases;

public class AoPostgresClaimsTest extends AoClaimsTest {
  @Override
  AoDatabases database() {
    return AoDatabases.postgres(ClaimRow.class);
  }
}
