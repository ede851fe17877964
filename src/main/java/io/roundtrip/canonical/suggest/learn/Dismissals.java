package io.roundtrip.canonical.suggest.learn;

import io.roundtrip.kernel.UserKey;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The pairs that one person dismissed in a project.
 *
 * @param first when the oldest of them was dismissed
 * @param last when the newest was
 */
public record Dismissals(UserKey by, int pairs, Instant first, Instant last) {
  /** For stores. */
  public static List<Dismissals> mostFirst(Collection<Dismissals> sets) {
    return sets.stream()
        .sorted(
            Comparator.comparing(Dismissals::pairs)
                .reversed()
                .thenComparing(set -> set.by().value()))
        .toList();
  }

  public Dismissals and(Instant at) {
    return new Dismissals(
        by, pairs + 1, at.isBefore(first) ? at : first, at.isAfter(last) ? at : last);
  }
}
