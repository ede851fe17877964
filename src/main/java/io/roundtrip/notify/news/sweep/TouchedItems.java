package io.roundtrip.notify.news.sweep;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.EvidencedItems;
import io.roundtrip.notify.Items;
import io.roundtrip.notify.Rulebook;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Issues that somebody touched lately, in projects that are on, but for those that this node looked
 * at since. For one thread at a time.
 */
public final class TouchedItems {
  private static final int MOST = 5000;

  private final Rulebook rulebook;
  private final Items items;
  private final EvidencedItems evidenced;
  private final Map<IssueId, Instant> looked = new HashMap<>();

  public TouchedItems(Rulebook rulebook, Items items, EvidencedItems evidenced) {
    this.rulebook = rulebook;
    this.items = items;
    this.evidenced = evidenced;
  }

  /**
   * With when each was touched last. Empty when that cannot be answered, or by more than can be
   * looked at one by one.
   */
  public Optional<Map<IssueId, Instant>> since(Instant from) {
    Set<ProjectId> on = rulebook.onLately();
    if (on.isEmpty()) return Optional.of(Map.of());
    return items
        .touchedSince(from, on, MOST)
        .filter(touched -> touched.size() < MOST)
        .map(this::unlooked);
  }

  private Map<IssueId, Instant> unlooked(Map<IssueId, Instant> touched) {
    looked.keySet().retainAll(touched.keySet());
    Map<IssueId, Instant> rest = new HashMap<>(touched);
    rest.entrySet().removeAll(looked.entrySet());
    return rest;
  }

  /** Which of these somebody asked for, whether or not they are tracked. */
  public Set<IssueId> asked(Set<IssueId> some) {
    return some.isEmpty() ? Set.of() : evidenced.among(some);
  }

  /**
   * Until it is touched again there is nothing to see.
   *
   * @param touched when it was, as {@link #since} said before the look
   */
  public void looked(IssueId item, Instant touched) {
    looked.put(item, touched);
  }
}
