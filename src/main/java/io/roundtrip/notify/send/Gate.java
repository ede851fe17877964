package io.roundtrip.notify.send;

import io.roundtrip.notify.Brakes;
import io.roundtrip.notify.Reason;
import java.time.Instant;
import java.util.Optional;

/** Whether anything may leave at all: brakes of the installation, mail server, breaker. */
public final class Gate {
  private final Brakes brakes;
  private final Mailer mailer;
  private final Breaker breaker;

  public Gate(Brakes brakes, Mailer mailer, Breaker breaker) {
    this.brakes = brakes;
    this.mailer = mailer;
    this.breaker = breaker;
  }

  /** Why nothing may leave; asked directly before every hand-off. */
  Optional<Reason> shut(Instant now) {
    Optional<Reason> why = brakes.pulled().or(mailer::unusable);
    return why.isPresent() || breaker.lets(now) ? why : Optional.of(Reason.SERVER_DOWN);
  }
}
