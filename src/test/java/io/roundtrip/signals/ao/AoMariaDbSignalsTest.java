package io.roundtrip.signals.ao;

import io.roundtrip.AoDatabases;

public class AoMariaDbSignalsTest extends AoSignalsTest {
  @Override
  AoDatabases database() {
    return AoDatabases.mariadb(SignalRow.class);
  }
}
