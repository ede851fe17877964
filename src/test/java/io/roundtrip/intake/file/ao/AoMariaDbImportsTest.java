package io.roundtrip.intake.file.ao;

import io.roundtrip.AoDatabases;

public class AoMariaDbImportsTest extends AoImportsTest {
  @Override
  AoDatabases database() {
    return AoDatabases.mariadb(ImportRow.class, ImportedRow.class, RejectRow.class);
  }
}
