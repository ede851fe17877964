package io.roundtrip.canonical.auto;

import io.roundtrip.AoDatabases;
import io.roundtrip.canonical.auto.ao.AutoMergeRow;
import io.roundtrip.canonical.auto.ao.AutoRuleRow;
import io.roundtrip.host.ao.StepRow;
import org.junit.Rule;

public class AoAutoStoresOnMariaDbTest extends AutoStoresContract {
  @Rule
  public final AoDatabases database =
      AoDatabases.mariadb(AutoRuleRow.class, AutoMergeRow.class, StepRow.class);

  @Override
  protected AoDatabases database() {
    return database;
  }
}
