package io.roundtrip.notify.send;

import io.roundtrip.AoDatabases;
import io.roundtrip.notify.send.ao.OutboxRow;

public class OutboxOnMariaDbRaceTest extends OutboxRaceTest {
  @Override
  protected AoDatabases database() {
    return AoDatabases.mariadb(OutboxRow.class);
  }
}
