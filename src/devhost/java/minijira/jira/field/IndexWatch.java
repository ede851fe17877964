package minijira.jira.field;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Jira's search would not find a value that was written past the issue until the issue is indexed
 * again. Here search asks the database and finds it anyway, so this remembers what was forgotten.
 */
public final class IndexWatch {
  private final Set<Long> stale = ConcurrentHashMap.newKeySet();
  private final ThreadLocal<Boolean> storing = ThreadLocal.withInitial(() -> false);

  /** Whatever the work writes is indexed by Jira itself. */
  public void storing(Runnable work) {
    storing.set(true);
    try {
      work.run();
    } finally {
      storing.remove();
    }
  }

  boolean isForgotten() {
    return !storing.get();
  }

  void written(Long issueId) {
    stale.add(issueId);
  }

  public void indexed(Collection<Long> issueIds) {
    stale.removeAll(issueIds);
  }

  /** Issues with values that Jira's search would not know. */
  public Set<Long> stale() {
    return new TreeSet<>(stale);
  }
}
