package io.roundtrip.setup;

import io.roundtrip.notify.MailHalt;
import io.roundtrip.notify.Reason;
import java.util.Optional;

/** The kill switch first, then the clone guard, then a lost key. */
final class SiteHalt implements MailHalt {
  private final CheckHealth.Stops stops;

  SiteHalt(CheckHealth.Stops stops) {
    this.stops = stops;
  }

  @Override
  public Optional<Reason> reason() {
    if (stops.killSwitch().reason().isPresent()) return Optional.of(Reason.PAUSED);
    if (stops.cloneGuard().isClone()) return Optional.of(Reason.CLONE);
    return stops.keyLost().getAsBoolean() ? Optional.of(Reason.KEY_LOST) : Optional.empty();
  }
}
