package io.roundtrip.notify.back.ao;

import io.roundtrip.AoDatabases;
import io.roundtrip.notify.back.Returns;
import io.roundtrip.notify.back.ReturnsContract;
import org.junit.Rule;

public class AoPostgresReturnsTest extends ReturnsContract {
  @Rule public final AoDatabases db = AoDatabases.postgres(ReturnRow.class);

  @Override
  protected Returns returns() {
    return new AoReturns(db.ao());
  }
}
