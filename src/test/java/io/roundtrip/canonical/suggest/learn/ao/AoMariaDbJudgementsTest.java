package io.roundtrip.canonical.suggest.learn.ao;

import io.roundtrip.AoDatabases;

public class AoMariaDbJudgementsTest extends AoJudgementsTest {
  @Override
  protected AoDatabases database() {
    return AoDatabases.mariadb(JudgedRow.class);
  }
}
