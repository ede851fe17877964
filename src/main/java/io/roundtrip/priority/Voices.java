package io.roundtrip.priority;

import io.roundtrip.canonical.Piece;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the evidence says, person by person: whoever answered twice is heard with the newest answer.
 *
 * @param requests distinct people (unknown senders count each)
 * @param accounts distinct accounts; people without account count as themselves
 * @param answers people who gave an NPS
 * @param detractors of these, 0 to 6
 * @param hardshipAnswers people who said how hard it was
 * @param hardshipTotal sum of their answers, each 1 (easy) to 7 (hard)
 * @param sources distinct pairs of account and channel
 * @param activeWeeks weeks with feedback among the last {@code weeks}
 * @param weeks since the first feedback, at most {@link #WINDOW}
 */
public record Voices(
    int requests,
    int accounts,
    int answers,
    int detractors,
    int hardshipAnswers,
    int hardshipTotal,
    int sources,
    int activeWeeks,
    int weeks) {
  public static final int WINDOW = 8;

  /**
   * @param newestFirst as the evidence gives them
   */
  public static Voices of(List<Piece> newestFirst, Instant now) {
    Map<Object, Integer> nps = new HashMap<>();
    Map<Object, Integer> hardship = new HashMap<>();
    Set<Object> people = new HashSet<>();
    Set<Object> accounts = new HashSet<>();
    Set<Object> sources = new HashSet<>();
    Set<Long> active = new HashSet<>();
    long oldest = -1;
    for (Piece piece : newestFirst) {
      Object person = piece.contact() != null ? piece.contact() : piece.feedback();
      people.add(person);
      if (piece.nps() != null) nps.putIfAbsent(person, piece.nps());
      if (piece.effort() != null) hardship.putIfAbsent(person, piece.effort());
      @Nullable Object account = piece.account() != null ? piece.account() : piece.contact();
      if (account != null) accounts.add(account);
      sources.add(List.of(account != null ? account : person, String.valueOf(piece.channel())));
      long week = weeksAgo(piece.at(), now);
      oldest = Math.max(oldest, week);
      if (week < WINDOW) active.add(week);
    }
    return new Voices(
        people.size(),
        accounts.size(),
        nps.size(),
        (int) nps.values().stream().filter(score -> score <= 6).count(),
        hardship.size(),
        hardship.values().stream().mapToInt(Integer::intValue).sum(),
        sources.size(),
        active.size(),
        (int) Math.min(WINDOW, oldest + 1));
  }

  private static long weeksAgo(Instant at, Instant now) {
    return Math.max(0, Duration.between(at, now).toDays() / 7);
  }
}
