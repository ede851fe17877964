package io.roundtrip.priority.ao;

import io.roundtrip.AoDatabases;

public class AoPostgresScoresDueTest extends AoScoresDueTest {
  @Override
  AoDatabases database() {
    return AoDatabases.postgres(DueRow.class);
  }
}
