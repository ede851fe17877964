package io.roundtrip.setup;

import io.roundtrip.kernel.UserKey;
import io.roundtrip.notify.MailHalt;
import io.roundtrip.notify.Reason;
import java.time.Clock;
import java.util.Optional;

/**
 * The kill switch and the clone guard: a restored copy of production sends nothing until an
 * administrator says it is the real one.
 */
public final class SafetyBrakes implements MailHalt {
  private final Switches switches;
  private final Fingerprint fingerprint;
  private final AuditLog audit;
  private final Clock clock;

  public SafetyBrakes(Switches switches, Fingerprint fingerprint, AuditLog audit, Clock clock) {
    this.switches = switches;
    this.fingerprint = fingerprint;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public Optional<Reason> pulled() {
    if (switches.get(Switches.Name.PAUSED).isPresent()) return Optional.of(Reason.PAUSED);
    return isClone() ? Optional.of(Reason.CLONE) : Optional.empty();
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
    switches.setIfAbsent(
        Switches.Name.SITE,
        new Switches.Setting(fingerprint.now(), new UserKey(""), clock.instant()));
  }

  public void confirmSite(UserKey by) {
    switches.set(Switches.Name.SITE, new Switches.Setting(fingerprint.now(), by, clock.instant()));
    log(by, "confirm-site");
  }

  public void pause(String why, UserKey by) {
    switches.set(Switches.Name.PAUSED, new Switches.Setting(why, by, clock.instant()));
    log(by, "pause");
  }

  public void resume(UserKey by) {
    switches.clear(Switches.Name.PAUSED);
    log(by, "resume");
  }

  private void log(UserKey by, String what) {
    audit.add(new AuditLog.Entry(clock.instant(), by, what, ""));
  }
}
