package io.roundtrip.notify.guard.ao;

import io.roundtrip.AoDatabases;
import io.roundtrip.notify.guard.FoundMoves;
import io.roundtrip.notify.guard.GuardStoresContract;
import io.roundtrip.notify.guard.QuietChanges;
import org.junit.Rule;

public class AoGuardStoresTest extends GuardStoresContract {
  @Rule public final AoDatabases db = AoDatabases.h2(MoveRow.class, QuietRow.class);

  @Override
  protected FoundMoves moves() {
    return new AoFoundMoves(db.ao());
  }

  @Override
  protected QuietChanges quiet() {
    return new AoQuietChanges(db.ao());
  }
}
