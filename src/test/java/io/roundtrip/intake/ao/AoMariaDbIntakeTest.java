package io.roundtrip.intake.ao;

import io.roundtrip.AoDatabases;
import io.roundtrip.customers.ao.AccountRow;
import io.roundtrip.customers.ao.ConsentRow;
import io.roundtrip.customers.ao.ContactRow;
import io.roundtrip.signals.ao.SignalRow;

public class AoMariaDbIntakeTest extends AoIntakeTest {
  @Override
  AoDatabases database() {
    return AoDatabases.mariadb(
        AccountRow.class,
        ContactRow.class,
        ConsentRow.class,
        SignalRow.class,
        SourceClaimRow.class);
  }
}
