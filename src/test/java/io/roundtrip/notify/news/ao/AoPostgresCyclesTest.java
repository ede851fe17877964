package io.roundtrip.notify.news.ao;

import io.roundtrip.AoDatabases;
import io.roundtrip.host.ao.JdbcClaims;
import io.roundtrip.notify.news.Cycles;
import io.roundtrip.notify.news.CyclesContract;
import org.junit.Rule;

public class AoPostgresCyclesTest extends CyclesContract {
  @Rule public final AoDatabases db = AoDatabases.postgres(CycleRow.class);

  @Override
  protected Cycles cycles() {
    return new AoCycles(db.ao(), new JdbcClaims(db.sql(), "io.roundtrip"));
  }
}
