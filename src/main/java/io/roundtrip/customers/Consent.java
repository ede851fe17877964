package io.roundtrip.customers;

import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What a person answered when asked whether we may write to them. Which of several answers holds is
 * said by {@link Word} alone.
 *
 * @param word whose word and which; null = never asked, or nobody told us
 * @param source where the answer came from, for example "rest", "import 7", "unsubscribe-link
 *     10001.1764412345" (at most 100 characters)
 * @param wording version of the text the person saw; "" when none was shown
 * @param given when the answer was given, as its source dates it; {@link Instant#EPOCH} = undated.
 *     A person's own word is dated by us
 * @param known when we learned of it, by our clock
 */
public record Consent(
    @Nullable Word word, String source, String wording, Instant given, Instant known) {
  /** UNKNOWN: never asked, or nobody told us. */
  public enum State {
    GRANTED,
    DENIED,
    UNKNOWN
  }

  public static final Consent UNKNOWN = new Consent(null, "", "", Instant.EPOCH, Instant.EPOCH);

  /** Somebody reports a yes as it was given. */
  public static Consent granted(String source, String wording, Instant given) {
    return new Consent(Word.REPORTED_YES, source, wording, given, given);
  }

  public static Consent denied(String source, String wording, Instant given) {
    return new Consent(Word.REPORTED_NO, source, wording, given, given);
  }

  /**
   * @param given null when nobody says when
   */
  public static Consent reported(
      boolean yes, String source, String wording, @Nullable Instant given, Instant known) {
    Instant dated = given == null ? Instant.EPOCH : given;
    return new Consent(Word.of(false, yes), source, wording, dated, known);
  }

  /** The person's own word, heard just now. */
  public static Consent own(boolean yes, String source, Instant now) {
    return new Consent(Word.of(true, yes), source, "", now, now);
  }

  /** Which of these holds, in whatever order they came; {@link #UNKNOWN} of none. */
  public static Consent holding(Collection<Consent> answers) {
    Consent holds = UNKNOWN;
    for (Consent answer : TakenBack.without(answers)) if (answer.outranks(holds)) holds = answer;
    return holds;
  }

  /** Whether this answer holds where the other one held. */
  public boolean outranks(Consent standing) {
    if (word == null) return false;
    return standing.word == null
        || word.outranks(standing.word, counts().compareTo(standing.counts()));
  }

  /**
   * The moment an answer counts from. A date beyond our own clock is not believed: it counts from
   * when we learned of it. An undated yes counts as oldest; an undated no may have been given at
   * any time until we learned of it, so only what is certainly later takes it back.
   */
  Instant counts() {
    boolean own = word != null && word.isOwn();
    return own || given.isAfter(known) || isUndated() && isDenied() ? known : given;
  }

  /** Nobody says when it was given. */
  public boolean isUndated() {
    return given.equals(Instant.EPOCH);
  }

  /** The same answer heard twice is one; of an undated no it matters when it was heard last. */
  public boolean isSame(Consent other) {
    return state() == other.state()
        && source.equals(other.source)
        && wording.equals(other.wording)
        && given.equals(other.given)
        && (known.equals(other.known) || !isDenied() || !isUndated());
  }

  public State state() {
    if (word == null) return State.UNKNOWN;
    return word.isYes() ? State.GRANTED : State.DENIED;
  }

  public boolean isGranted() {
    return state() == State.GRANTED;
  }

  public boolean isDenied() {
    return state() == State.DENIED;
  }

  /** The person said so, nobody else. */
  public boolean isOwn() {
    return word != null && word.isOwn();
  }
}
