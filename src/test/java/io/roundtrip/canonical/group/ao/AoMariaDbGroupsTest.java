package io.roundtrip.canonical.group.ao;

import io.roundtrip.AoDatabases;

public class AoMariaDbGroupsTest extends AoGroupsTest {
  @Override
  protected AoDatabases database() {
    return AoDatabases.mariadb(GroupedRow.class);
  }
}
