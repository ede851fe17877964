package io.roundtrip.roadmap.ao;

import io.roundtrip.AoDatabases;
import io.roundtrip.host.ao.SetAsideRow;

public class AoMariaDbStatusMappingsTest extends AoStatusMappingsTest {
  @Override
  AoDatabases database() {
    return AoDatabases.mariadb(StatusMapRow.class, SetAsideRow.class);
  }
}
