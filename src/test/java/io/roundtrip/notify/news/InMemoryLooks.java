package io.roundtrip.notify.news;

import io.roundtrip.kernel.IssueId;
import io.roundtrip.notify.news.sweep.Looks;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

final class InMemoryLooks implements Looks {
  private final Map<IssueId, String> kept = new HashMap<>();

  @Override
  public Map<IssueId, String> last(Collection<IssueId> items) {
    Map<IssueId, String> last = new HashMap<>(kept);
    last.keySet().retainAll(items);
    return last;
  }

  @Override
  public void keep(IssueId item, String state) {
    kept.put(item, state);
  }
}
