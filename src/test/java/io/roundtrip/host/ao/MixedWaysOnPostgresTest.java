package io.roundtrip.host.ao;

import io.roundtrip.AoDatabases;
import io.roundtrip.notify.send.ao.OutboxRow;
import org.junit.Rule;

public class MixedWaysOnPostgresTest extends MixedWaysContract {
  @Rule public final AoDatabases db = AoDatabases.postgres(OutboxRow.class, StepRow.class);

  @Override
  protected AoDatabases database() {
    return db;
  }
}
