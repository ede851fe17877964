package io.roundtrip.notify.news.sweep;

import io.roundtrip.kernel.IssueId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Which of many items are otherwise than when they were looked at last. */
public final class Unlooked {
  private final ItemStates states;
  private final Looks looks;

  public Unlooked(ItemStates states, Looks looks) {
    this.states = states;
    this.looks = looks;
  }

  /** Each with what it is now. Queries do not grow with items that did not change. */
  public Map<IssueId, String> among(Collection<IssueId> items) {
    if (items.isEmpty()) return Map.of();
    Map<IssueId, String> changed = new HashMap<>(states.of(items));
    changed.entrySet().removeAll(looks.last(items).entrySet());
    return changed;
  }

  public void looked(IssueId item, String state) {
    looks.keep(item, state);
  }
}
