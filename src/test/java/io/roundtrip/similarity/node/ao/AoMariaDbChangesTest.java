package io.roundtrip.similarity.node.ao;

import io.roundtrip.AoDatabases;

public class AoMariaDbChangesTest extends AoChangesTest {
  @Override
  protected AoDatabases database() {
    return AoDatabases.mariadb(SeenTextRow.class);
  }
}
