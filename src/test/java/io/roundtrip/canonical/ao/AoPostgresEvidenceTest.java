package io.roundtrip.canonical.ao;

import io.roundtrip.AoDatabases;

public class AoPostgresEvidenceTest extends AoEvidenceTest {
  @Override
  protected AoDatabases database() {
    return AoDatabases.postgres(EvidenceRow.class);
  }
}
