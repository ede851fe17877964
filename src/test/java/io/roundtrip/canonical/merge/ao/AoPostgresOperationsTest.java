package io.roundtrip.canonical.merge.ao;

import io.roundtrip.AoDatabases;
import io.roundtrip.canonical.group.ao.QuoteRow;

public class AoPostgresOperationsTest extends AoOperationsTest {
  @Override
  protected AoDatabases database() {
    return AoDatabases.postgres(MergeStepRow.class, QuoteRow.class);
  }
}
