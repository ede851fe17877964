package io.roundtrip.setup;

import io.roundtrip.notify.MailHalt;
import io.roundtrip.notify.Reason;
import java.util.Optional;

/** The kill switch first, then the clone guard. */
final class SiteHalt implements MailHalt {
  private final KillSwitch killSwitch;
  private final CloneGuard cloneGuard;

  SiteHalt(KillSwitch killSwitch, CloneGuard cloneGuard) {
    this.killSwitch = killSwitch;
    this.cloneGuard = cloneGuard;
  }

  @Override
  public Optional<Reason> reason() {
    if (killSwitch.reason().isPresent()) return Optional.of(Reason.PAUSED);
    return cloneGuard.isClone() ? Optional.of(Reason.CLONE) : Optional.empty();
  }
}
