package io.roundtrip.intake.ao;

import io.roundtrip.AoDatabases;

public class AoMariaDbSourceClaimsTest extends AoSourceClaimsTest {
  @Override
  AoDatabases database() {
    return AoDatabases.mariadb(SourceClaimRow.class);
  }
}
