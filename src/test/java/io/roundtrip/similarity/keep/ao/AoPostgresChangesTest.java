package io.roundtrip.similarity.keep.ao;

import io.roundtrip.AoDatabases;

public class AoPostgresChangesTest extends AoChangesTest {
  @Override
  protected AoDatabases database() {
    return AoDatabases.postgres(SeenTextRow.class);
  }
}
