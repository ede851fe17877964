package io.roundtrip.notify.guard;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

  private static long items(List<FoundMove> near, Instant begin) {
    Instant end = begin.plus(WITHIN);
    Stream<FoundMove> within =
        near.stream().filter(move -> !move.at().isBefore(begin) && !move.at().isAfter(end));
    return within.map(FoundMove::item).distinct().count();
  }
}
