package io.roundtrip.setup;

import io.roundtrip.kernel.UserKey;
import java.time.Clock;
import java.util.Optional;

/** Stops all mail of the installation at once, on every node, until somebody lets it go again. */
public final class KillSwitch {
  private final Switches switches;
  private final AuditLog audit;
  private final Clock clock;

  public KillSwitch(Switches switches, AuditLog audit, Clock clock) {
    this.switches = switches;
    this.audit = audit;
    this.clock = clock;
  }

  /** Who pulled it, why and when; empty while mail may leave. Reads the store every time. */
  public Optional<Switches.Setting> reason() {
    return switches.get(Switches.Name.PAUSED);
  }

  public void pause(String why, UserKey by) {
    switches.set(Switches.Name.PAUSED, new Switches.Setting(why, by, clock.instant()));
    audit.add(new AuditLog.Entry(clock.instant(), by, "pause", ""));
  }

  public void resume(UserKey by) {
    switches.clear(Switches.Name.PAUSED);
    audit.add(new AuditLog.Entry(clock.instant(), by, "resume", ""));
  }
}
