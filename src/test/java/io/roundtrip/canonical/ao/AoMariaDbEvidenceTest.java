package io.roundtrip.canonical.ao;

import io.roundtrip.AoDatabases;

public class AoMariaDbEvidenceTest extends AoEvidenceTest {
  @Override
  protected AoDatabases database() {
    return AoDatabases.mariadb(EvidenceRow.class);
  }
}
