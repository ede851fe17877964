package io.roundtrip.roadmap.ao;

import io.roundtrip.AoDatabases;
import io.roundtrip.roadmap.StatusMappings;
import io.roundtrip.roadmap.StatusMappingsContract;
import org.junit.Rule;

public class AoStatusMappingsTest extends StatusMappingsContract {
  @Rule public final AoDatabases db = database();

  AoDatabases database() {
    return AoDatabases.h2(StatusMapRow.class);
  }

  @Override
  protected StatusMappings mappings() {
    return new AoStatusMappings(db.ao());
  }
}
