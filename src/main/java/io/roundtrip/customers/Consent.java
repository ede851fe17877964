package io.roundtrip.customers;

import java.time.Instant;

/**
 * What a person answered when asked whether we may write to them.
 *
 * @param source where the answer came from, for example "rest", "import 7", "unsubscribe-link" (at
 *     most 100 characters)
 * @param wording version of the text the person saw; "" when none was shown
 * @param at when the answer was given; {@link Instant#EPOCH} while unknown
 */
public record Consent(State state, String source, String wording, Instant at) {
  /** UNKNOWN: never asked, or nobody told us. */
  public enum State {
    GRANTED,
    DENIED,
    UNKNOWN
  }

  public static final Consent UNKNOWN = new Consent(State.UNKNOWN, "", "", Instant.EPOCH);

  public static Consent granted(String source, String wording, Instant at) {
    return new Consent(State.GRANTED, source, wording, at);
  }

  public static Consent denied(String source, String wording, Instant at) {
    return new Consent(State.DENIED, source, wording, at);
  }

  public boolean isGranted() {
    return state == State.GRANTED;
  }

  public boolean isDenied() {
    return state == State.DENIED;
  }
}
