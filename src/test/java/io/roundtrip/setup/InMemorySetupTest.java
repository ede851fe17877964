package io.roundtrip.setup;

import io.roundtrip.setup.audit.AuditLog;

public class InMemorySetupTest extends SetupContract {
  @Override
  protected AllSettings settings() {
    return new InMemoryAllSettings();
  }

  @Override
  protected AuditLog audit() {
    return new InMemoryAuditLog();
  }

  @Override
  protected Switches switches() {
    return new InMemorySwitches();
  }

  @Override
  protected PartIds ids() {
    return new InMemoryPartIds();
  }
}
