package io.roundtrip.notify.news;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.Items;
import io.roundtrip.notify.Rulebook;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Tracked items that somebody touched lately, in projects that are on. */
final class TouchedItems {
  private static final int MOST = 5000;

  private final Rulebook rulebook;
  private final Items items;
  private final TrackedItems tracked;

  TouchedItems(Rulebook rulebook, Items items, TrackedItems tracked) {
    this.rulebook = rulebook;
    this.items = items;
    this.tracked = tracked;
  }

  /** Empty when that cannot be answered, or by more than can be looked at one by one. */
  Optional<Set<IssueId>> since(Instant from) {
    Set<ProjectId> on = rulebook.on();
    if (on.isEmpty()) return Optional.of(Set.of());
    return items
        .touchedSince(from, on, MOST)
        .filter(touched -> touched.size() < MOST)
        .map(tracked::among);
  }
}
