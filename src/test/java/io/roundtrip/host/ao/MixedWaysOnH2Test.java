package io.roundtrip.host.ao;

import io.roundtrip.AoDatabases;
import io.roundtrip.notify.send.ao.OutboxRow;
import org.junit.Rule;

public class MixedWaysOnH2Test extends MixedWaysContract {
  @Rule public final AoDatabases db = AoDatabases.h2(OutboxRow.class, StepRow.class);

  @Override
  protected AoDatabases database() {
    return db;
  }
}
