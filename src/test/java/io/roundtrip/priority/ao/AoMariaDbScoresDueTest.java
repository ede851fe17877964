package io.roundtrip.priority.ao;

import io.roundtrip.AoDatabases;

public class AoMariaDbScoresDueTest extends AoScoresDueTest {
  @Override
  AoDatabases database() {
    return AoDatabases.mariadb(DueRow.class);
  }
}
