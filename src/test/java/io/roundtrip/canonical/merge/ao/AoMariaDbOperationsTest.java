package io.roundtrip.canonical.merge.ao;

import io.roundtrip.AoDatabases;
import io.roundtrip.canonical.group.ao.QuoteRow;

public class AoMariaDbOperationsTest extends AoOperationsTest {
  @Override
  protected AoDatabases database() {
    return AoDatabases.mariadb(MergeStepRow.class, QuoteRow.class);
  }
}
