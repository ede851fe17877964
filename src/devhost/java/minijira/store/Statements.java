package minijira.store;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts executed statements: of this node, and of the calling thread; and of the calling thread
 * those with which plugins write.
 */
public final class Statements {
  private static final Set<String> WRITES = Set.of("INSERT", "UPDATE", "DELETE", "MERGE");

  private final LongAdder all = new LongAdder();
  private final ThreadLocal<long[]> mine = ThreadLocal.withInitial(() -> new long[1]);
  private final ThreadLocal<long[]> written = ThreadLocal.withInitial(() -> new long[1]);

  void one() {
    all.increment();
    mine.get()[0]++;
  }

  /** A statement of a plugin. */
  void one(String sql) {
    one();
    if (WRITES.contains(sql.strip().split("\\W", 2)[0].toUpperCase(Locale.ROOT)))
      written.get()[0]++;
  }

  public long writtenByThread() {
    return written.get()[0];
  }

  public long ofNode() {
    return all.sum();
  }

  public long ofThread() {
    return mine.get()[0];
  }
}
