package io.roundtrip.canonical.suggest.learn;

import io.roundtrip.kernel.UserKey;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The pairs that one person dismissed in a project.
 *
 * @param first when the oldest of them was dismissed
 * @param last when the newest was
 */
public record Dismissals(UserKey by, int pairs, Instant first, Instant last) {
  /** Who dismissed how much of this, most first. */
  static List<Dismissals> of(Collection<Dismissed> pairs) {
    Map<UserKey, Dismissals> sets = new HashMap<>();
    for (Dismissed one : pairs)
      sets.merge(
          one.by(),
          new Dismissals(one.by(), 1, one.at(), one.at()),
          (all, more) -> all.and(one.at()));
    return sets.values().stream()
        .sorted(
            Comparator.comparing(Dismissals::pairs)
                .reversed()
                .thenComparing(set -> set.by().value()))
        .toList();
  }

  private Dismissals and(Instant at) {
    return new Dismissals(
        by, pairs + 1, at.isBefore(first) ? at : first, at.isAfter(last) ? at : last);
  }
}
