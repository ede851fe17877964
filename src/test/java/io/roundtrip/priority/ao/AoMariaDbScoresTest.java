package io.roundtrip.priority.ao;

import io.roundtrip.AoDatabases;

public class AoMariaDbScoresTest extends AoScoresTest {
  @Override
  AoDatabases database() {
    return AoDatabases.mariadb(ScoreRow.class);
  }
}
