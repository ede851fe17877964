package io.roundtrip.roadmap.ao;

import io.roundtrip.AoDatabases;
import io.roundtrip.host.ao.SetAsideRow;

public class AoPostgresStatusMappingsTest extends AoStatusMappingsTest {
  @Override
  AoDatabases database() {
    return AoDatabases.postgres(StatusMapRow.class, SetAsideRow.class);
  }
}
