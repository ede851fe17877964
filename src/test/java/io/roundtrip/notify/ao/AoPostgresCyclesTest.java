package io.roundtrip.notify.ao;

import io.roundtrip.AoDatabases;
import io.roundtrip.host.ao.JdbcClaims;
import io.roundtrip.notify.Cycles;
import io.roundtrip.notify.CyclesContract;
import org.junit.Rule;

public class AoPostgresCyclesTest extends CyclesContract {
  @Rule public final AoDatabases db = AoDatabases.postgres(CycleRow.class);

  @Override
  protected Cycles cycles() {
    return new AoCycles(db.ao(), new JdbcClaims(db.sql(), "io.roundtrip"));
  }
}
