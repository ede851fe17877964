package io.roundtrip.portal;

import io.roundtrip.host.Limiter;
import io.roundtrip.host.Limiter.Rate;
import java.time.Duration;
import java.util.Optional;

/**
 * How often the stop page answers. A genuine link counts for its person only: nobody else, and no
 * mail provider that stops for thousands of people from one address, can use up somebody's stop.
 * What we did not sign counts for where it came from, and for all such senders together.
 */
public final class StopLimit {
  /** More than a person, her mail program and the scanners on the way open together. */
  static final Rate PERSON = new Rate(30, Duration.ofSeconds(20));

  static final Rate NETWORK = new Rate(120, Duration.ofMillis(500));
  static final Rate TOGETHER = new Rate(2000, Duration.ofMillis(20));

  private final Tokens tokens;
  private final Limiter limiter;

  StopLimit(Tokens tokens, Limiter limiter) {
    this.tokens = tokens;
    this.limiter = limiter;
  }

  /**
   * Somebody, or a scanner, looks at the page, or takes a stop back.
   *
   * @param address where the request came from, as Jira knows it
   * @return how long to wait; empty = go on
   */
  public Optional<Duration> look(String token, String address) {
    return wait("look ", token, address);
  }

  /** Somebody stops the mail. Looking uses up none of it. */
  public Optional<Duration> stop(String token, String address) {
    return wait("stop ", token, address);
  }

  private Optional<Duration> wait(String what, String token, String address) {
    return tokens
        .read(token)
        .map(ticket -> limiter.wait(what + ticket.contact().value(), PERSON))
        .orElseGet(() -> unknown(address));
  }

  private Optional<Duration> unknown(String address) {
    Optional<Duration> own = limiter.wait("stop from " + Limiter.network(address), NETWORK);
    return own.isPresent() ? own : limiter.wait("stop", TOGETHER);
  }
}
