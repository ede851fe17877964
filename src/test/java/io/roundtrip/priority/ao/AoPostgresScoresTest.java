package io.roundtrip.priority.ao;

import io.roundtrip.AoDatabases;

public class AoPostgresScoresTest extends AoScoresTest {
  @Override
  AoDatabases database() {
    return AoDatabases.postgres(ScoreRow.class);
  }
}
