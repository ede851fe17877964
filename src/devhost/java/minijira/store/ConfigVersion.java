package minijira.store;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Says whether configuration (people, projects, fields …) has changed since one last looked.
 * Another node's change is seen within 250 ms, one's own at once, also inside the transaction that
 * made it.
 */
public final class ConfigVersion {
  private static final long FRESH_NANOS = 250_000_000L;
  private final Db db;
  private final AtomicLong unshared = new AtomicLong();
  private final ThreadLocal<Long> mine = new ThreadLocal<>();
  private final AtomicLong forgotten = new AtomicLong();
  private volatile long known = -1;
  private volatile long lookedAt;

  public ConfigVersion(Db db) {
    this.db = db;
  }

  /** Negative while this thread's transaction has changes that nobody else may see. */
  long current() {
    Long own = mine.get();
    if (own != null) return own;
    long now = known;
    return now < 0 || System.nanoTime() - lookedAt > FRESH_NANOS ? look() : now;
  }

  /** What was read while somebody changed something is not kept. */
  private long look() {
    long before = forgotten.get();
    long now =
        db.uncounted("SELECT version FROM config_version WHERE id = 1", r -> r.getLong(1)).get(0);
    known = now;
    lookedAt = System.nanoTime();
    if (forgotten.get() != before) known = -1;
    return now;
  }

  /** Another node's change is seen from now on. */
  public void lookAgain() {
    forgotten.incrementAndGet();
    known = -1;
  }

  /** To be called after every change of configuration, in its transaction. */
  public void changed() {
    db.update("UPDATE config_version SET version = version + 1 WHERE id = 1");
    if (!db.inTx()) {
      lookAgain();
      return;
    }
    if (mine.get() == null) db.atEnd(this::forget);
    mine.set(unshared.decrementAndGet());
  }

  private void forget() {
    mine.remove();
    lookAgain();
  }
}
