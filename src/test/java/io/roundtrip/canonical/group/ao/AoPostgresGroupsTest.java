package io.roundtrip.canonical.group.ao;

import io.roundtrip.AoDatabases;

public class AoPostgresGroupsTest extends AoGroupsTest {
  @Override
  protected AoDatabases database() {
    return AoDatabases.postgres(GroupedRow.class);
  }
}
