package io.roundtrip.canonical.suggest.learn.ao;

import io.roundtrip.AoDatabases;

public class AoPostgresJudgementsTest extends AoJudgementsTest {
  @Override
  protected AoDatabases database() {
    return AoDatabases.postgres(JudgedRow.class);
  }
}
