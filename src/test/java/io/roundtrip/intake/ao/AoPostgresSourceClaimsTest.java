package io.roundtrip.intake.ao;

import io.roundtrip.AoDatabases;

public class AoPostgresSourceClaimsTest extends AoSourceClaimsTest {
  @Override
  AoDatabases database() {
    return AoDatabases.postgres(SourceClaimRow.class);
  }
}
