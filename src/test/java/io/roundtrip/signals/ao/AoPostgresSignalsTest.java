package io.roundtrip.signals.ao;

import io.roundtrip.AoDatabases;

public class AoPostgresSignalsTest extends AoSignalsTest {
  @Override
  AoDatabases database() {
    return AoDatabases.postgres(SignalRow.class);
  }
}
