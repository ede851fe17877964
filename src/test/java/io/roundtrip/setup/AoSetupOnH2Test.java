package io.roundtrip.setup;

import io.roundtrip.AoDatabases;
import io.roundtrip.setup.ao.AuditRow;
import io.roundtrip.setup.ao.PartRow;
import io.roundtrip.setup.ao.SettingsRow;
import io.roundtrip.setup.ao.SwitchRow;
import org.junit.Rule;

public class AoSetupOnH2Test extends SetupContract {
  @Rule
  public final AoDatabases database =
      AoDatabases.h2(SettingsRow.class, AuditRow.class, SwitchRow.class, PartRow.class);

  @Override
  protected AoDatabases database() {
    return database;
  }
}
