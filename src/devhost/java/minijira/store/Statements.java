package minijira.store;

import java.util.concurrent.atomic.LongAdder;

/** Counts executed statements: of this node, and of the calling thread. */
public final class Statements {
  private final LongAdder all = new LongAdder();
  private final ThreadLocal<long[]> mine = ThreadLocal.withInitial(() -> new long[1]);

  void one() {
    all.increment();
    mine.get()[0]++;
  }

  public long ofNode() {
    return all.sum();
  }

  public long ofThread() {
    return mine.get()[0];
  }
}
