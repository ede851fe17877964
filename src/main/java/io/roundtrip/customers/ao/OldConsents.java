package io.roundtrip.customers.ao;

import io.roundtrip.customers.Consent;
import io.roundtrip.customers.TakenBack;
import io.roundtrip.customers.Word;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Answers that were kept before a person's own word and what others report were told apart. They
 * are read as what they were; nothing is rewritten, so an older version still understands them.
 */
final class OldConsents {
  private static final Duration UNDONE_WITHIN = Duration.ofHours(24);

  private OldConsents() {}

  static Word word(ConsentRow row) {
    boolean yes = row.getState().equals(Consent.State.GRANTED.name());
    boolean own = TakenBack.STOP.equals(row.getSource()) || TakenBack.AGAIN.equals(row.getSource());
    if (own) return yes ? Word.OWN_YES : Word.OWN_NO;
    return yes ? Word.REPORTED_YES : Word.REPORTED_NO;
  }

  /** A yes by link that took back no stop of the day before may be anybody's, from an old mail. */
  static boolean isStale(ConsentRow row, List<Consent> earlier) {
    Instant at = Instant.ofEpochMilli(row.getAnsweredAt());
    return TakenBack.AGAIN.equals(row.getSource())
        && earlier.stream()
            .noneMatch(
                stop -> stop.word() == Word.OWN_NO && stop.known().plus(UNDONE_WITHIN).isAfter(at));
  }
}
