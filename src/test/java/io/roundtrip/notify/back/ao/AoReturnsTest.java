package io.roundtrip.notify.back.ao;

import io.roundtrip.AoDatabases;
import io.roundtrip.notify.back.Returns;
import io.roundtrip.notify.back.ReturnsContract;
import org.junit.Rule;

public class AoReturnsTest extends ReturnsContract {
  @Rule public final AoDatabases db = AoDatabases.h2(ReturnRow.class);

  @Override
  protected Returns returns() {
    return new AoReturns(db.ao());
  }
}
