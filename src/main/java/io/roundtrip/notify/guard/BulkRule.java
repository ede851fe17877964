package io.roundtrip.notify.guard;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When many issues changed at once. Counted for each project by itself: its administrators decide,
 * and a single change beside a bulk in another project is ordinary work. Pure.
 */
final class BulkRule {
  /** More than so many issues of one project by one author … */
  static final int MOST = 20;

  /** … within this time. */
  static final Duration WITHIN = Duration.ofMinutes(1);

  /** Who goes on like this makes no bulk. */
  private static final Duration PACE = WITHIN.dividedBy(MOST);

  /** After the change. */
  private static final Duration FOUND = Duration.ofSeconds(2);

  private BulkRule() {}

  /**
   * @param near the author's moves in the project from {@link #WITHIN} before it to {@link #WITHIN}
   *     after it
   */
  static boolean isPartOfBulk(Instant at, List<FoundMove> near) {
    return near.stream()
        .map(FoundMove::at)
        .filter(begin -> !begin.isAfter(at) && !begin.isBefore(at.minus(WITHIN)))
        .anyMatch(begin -> items(near, begin) > MOST);
  }

  /**
   * Until when more may come that makes this one of many: the more came within a minute, the longer
   * after the last of them. Empty when it is alone, or nothing more would change it.
   *
   * @param near as above
   */
  static Optional<Instant> mayGrowUntil(Instant at, List<FoundMove> near, Instant now) {
    Instant last = near.stream().map(FoundMove::at).max(Instant::compareTo).orElse(at);
    long others = items(near, last.minus(WITHIN)) - 1;
    if (others < 1) return Optional.empty();
    Instant slow = last.plus(PACE.multipliedBy(others));
    Instant known = at.plus(WITHIN);
    Instant until = (slow.isBefore(known) ? slow : known).plus(FOUND);
    return Optional.of(until).filter(now::isBefore);
  }

  private static long items(List<FoundMove> near, Instant begin) {
    Instant end = begin.plus(WITHIN);
    Stream<FoundMove> within =
        near.stream().filter(move -> !move.at().isBefore(begin) && !move.at().isAfter(end));
    return within.map(FoundMove::item).distinct().count();
  }
}
