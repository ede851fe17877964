package io.roundtrip.notify.send;

import io.roundtrip.notify.MailHalt;
import io.roundtrip.notify.Reason;
import java.time.Instant;
import java.util.Optional;

/** Whether anything may leave at all: mail halt, mail server, circuit breaker. */
final class Gate {
  private final MailHalt mailHalt;
  private final Mailer mailer;
  private final CircuitBreaker circuitBreaker;

  Gate(MailHalt mailHalt, Mailer mailer, CircuitBreaker circuitBreaker) {
    this.mailHalt = mailHalt;
    this.mailer = mailer;
    this.circuitBreaker = circuitBreaker;
  }

  /** Why nothing may leave; asked directly before every hand-off. */
  Optional<Reason> shut(Instant now) {
    Optional<Reason> why = mailHalt.reason().or(mailer::unusable);
    return why.isPresent() || circuitBreaker.lets(now) ? why : Optional.of(Reason.SERVER_DOWN);
  }
}
