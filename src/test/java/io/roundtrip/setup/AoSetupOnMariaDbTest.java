package io.roundtrip.setup;

import io.roundtrip.AoDatabases;
import io.roundtrip.setup.ao.AoAllSettings;
import io.roundtrip.setup.ao.AoPartIds;
import io.roundtrip.setup.ao.AoSwitches;
import io.roundtrip.setup.ao.PartRow;
import io.roundtrip.setup.ao.SettingsRow;
import io.roundtrip.setup.ao.SwitchRow;
import io.roundtrip.setup.audit.AuditLog;
import io.roundtrip.setup.audit.ao.AoAuditLog;
import io.roundtrip.setup.audit.ao.AuditRow;
import org.junit.Rule;

public class AoSetupOnMariaDbTest extends SetupContract {
  @Rule
  public final AoDatabases database =
      AoDatabases.mariadb(SettingsRow.class, AuditRow.class, SwitchRow.class, PartRow.class);

  @Override
  protected AllSettings settings() {
    return new AoAllSettings(database.ao());
  }

  @Override
  protected AuditLog audit() {
    return new AoAuditLog(database.ao());
  }

  @Override
  protected Switches switches() {
    return new AoSwitches(database.ao());
  }

  @Override
  protected PartIds ids() {
    return new AoPartIds(database.ao());
  }
}
