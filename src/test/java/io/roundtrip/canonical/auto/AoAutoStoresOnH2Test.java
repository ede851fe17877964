package io.roundtrip.canonical.auto;

import io.roundtrip.AoDatabases;
import io.roundtrip.canonical.auto.ao.AutoMergeRow;
import io.roundtrip.canonical.auto.ao.AutoRuleRow;
import io.roundtrip.host.ao.StepRow;
import org.junit.Rule;

public class AoAutoStoresOnH2Test extends AutoStoresContract {
  @Rule
  public final AoDatabases database =
      AoDatabases.h2(AutoRuleRow.class, AutoMergeRow.class, StepRow.class);

  @Override
  protected AoDatabases database() {
    return database;
  }
}
