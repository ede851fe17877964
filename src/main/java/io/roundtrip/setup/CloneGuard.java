package io.roundtrip.setup;

import io.roundtrip.kernel.UserKey;
import io.roundtrip.setup.audit.AuditLog;
import java.time.Clock;

/**
 * A restored copy of production sends nothing until an administrator says that it is the real one.
 */
public final class CloneGuard {
  private final Switches switches;
  private final Fingerprint fingerprint;
  private final AuditLog audit;
  private final Clock clock;

  public CloneGuard(Switches switches, Fingerprint fingerprint, AuditLog audit, Clock clock) {
    this.switches = switches;
    this.fingerprint = fingerprint;
    this.audit = audit;
    this.clock = clock;
  }

  /** False until the first fingerprint is kept, which the first start does. */
  public boolean isClone() {
    return switches
        .get(Switches.Name.SITE)
        .filter(kept -> !kept.text().equals(fingerprint.now()))
        .isPresent();
  }

  /** Remembers which Jira this is, the first time only. */
  public void rememberSite() {
    switches.setIfAbsent(Switches.Name.SITE, thisSite(new UserKey("")));
  }

  public void confirmSite(UserKey by) {
    switches.set(Switches.Name.SITE, thisSite(by));
    audit.add(new AuditLog.Entry(clock.instant(), by, "confirm-site", ""));
  }

  private Switches.Setting thisSite(UserKey by) {
    return new Switches.Setting(fingerprint.now(), by, clock.instant());
  }
}
