package io.roundtrip.customers;

import io.roundtrip.kernel.ProjectId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A stop that its own link took back: as if neither had been said, so what was said before and
 * since holds. Taking back grants nothing by itself.
 */
public final class TakenBack {
  /** Where a stop by link is from; the link's name follows after a blank. */
  public static final String STOP = "unsubscribe-link";

  public static final String AGAIN = "subscribe-again-link";

  private TakenBack() {}

  /** Whether the answer is a stop by the link of a mail of this project. */
  public static boolean isStopIn(Consent answer, ProjectId project) {
    return answer.word() == Word.OWN_NO
        && answer.source().startsWith(STOP + " " + project.value() + ".");
  }

  /** Whether a no of this source stands in a ledger: said, and not taken back since. */
  public static boolean stands(Collection<Consent> answers, String source) {
    return without(answers).stream()
        .anyMatch(answer -> answer.word() == Word.OWN_NO && answer.source().equals(source));
  }

  /** What is left of a ledger. */
  static List<Consent> without(Collection<Consent> answers) {
    Map<String, Instant> back = new HashMap<>();
    for (Consent answer : answers)
      if (isBack(answer))
        back.merge(
            answer.source().substring(AGAIN.length()),
            answer.known(),
            (one, other) -> one.isAfter(other) ? one : other);
    return answers.stream().filter(answer -> !isBack(answer) && !isUndone(answer, back)).toList();
  }

  private static boolean isBack(Consent answer) {
    return answer.word() == Word.OWN_YES && answer.source().startsWith(AGAIN);
  }

  private static boolean isUndone(Consent answer, Map<String, Instant> back) {
    if (answer.word() != Word.OWN_NO || !answer.source().startsWith(STOP)) return false;
    Instant at = back.get(answer.source().substring(STOP.length()));
    return at != null && !answer.known().isAfter(at);
  }
}
