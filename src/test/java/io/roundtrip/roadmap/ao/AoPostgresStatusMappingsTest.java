package io.roundtrip.roadmap.ao;

import io.roundtrip.AoDatabases;

public class AoPostgresStatusMappingsTest extends AoStatusMappingsTest {
  @Override
  AoDatabases database() {
    return AoDatabases.postgres(StatusMapRow.class);
  }
}
