package io.roundtrip.intake.file.ao;

import io.roundtrip.AoDatabases;

public class AoPostgresImportsTest extends AoImportsTest {
  @Override
  AoDatabases database() {
    return AoDatabases.postgres(ImportRow.class, ImportedRow.class, RejectRow.class);
  }
}
