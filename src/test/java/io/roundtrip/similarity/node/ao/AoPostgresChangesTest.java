package io.roundtrip.similarity.node.ao;

import io.roundtrip.AoDatabases;

public class AoPostgresChangesTest extends AoChangesTest {
  @Override
  protected AoDatabases database() {
    return AoDatabases.postgres(SeenTextRow.class);
  }
}
