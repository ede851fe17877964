package io.roundtrip.intake.file.ao;

import io.roundtrip.AoDatabases;
import io.roundtrip.intake.file.Imports;
import io.roundtrip.intake.file.ImportsContract;
import org.junit.Rule;

public class AoImportsTest extends ImportsContract {
  @Rule public final AoDatabases db = database();

  AoDatabases database() {
    return AoDatabases.h2(ImportRow.class, ImportedRow.class, RejectRow.class);
  }

  @Override
  protected Imports imports() {
    return new AoImports(db.ao());
  }
}
