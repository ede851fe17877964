package minijira.node.platform;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Locks of the whole cluster: a row per name with an owner and an end. The owner's node renews the
 * end while it lives; 30 s after it died the lock is free.
 */
public final class Locks implements ClusterLockService {
  /** How long a lock outlives its node, in ms. */
  public static final long LEASE_MS = 30_000;

  private static final int LONGEST_NAME = 255;
  private static final long POLL_MS = 50;
  private static final String INSERT =
      "INSERT INTO cluster_lock (name, owner, until) SELECT CAST(? AS VARCHAR(255)), CAST(? AS"
          + " VARCHAR(120)), CAST(? AS BIGINT) WHERE NOT EXISTS (SELECT 1 FROM cluster_lock WHERE"
          + " name = ?)";

  private final Housekeeping rows;
  private final String owner;
  private final Map<String, RowLock> known = new ConcurrentHashMap<>();

  public Locks(Housekeeping rows, String owner) {
    this.rows = rows;
    this.owner = owner;
  }

  @Override
  public ClusterLock getLockForName(String name) {
    if (name.length() > LONGEST_NAME)
      throw new IllegalArgumentException("lock name longer than " + LONGEST_NAME + ": " + name);
    return known.computeIfAbsent(name, RowLock::new);
  }

  /** Keeps what this node holds. */
  public void renew() {
    rows.update(
        "UPDATE cluster_lock SET until = ? WHERE owner = ?",
        System.currentTimeMillis() + LEASE_MS,
        owner);
  }

  /** Gives back what this node holds. */
  public void releaseAll() {
    rows.update("DELETE FROM cluster_lock WHERE owner = ?", owner);
  }

  private final class RowLock implements ClusterLock {
    private final String name;
    private final ReentrantLock local = new ReentrantLock();

    RowLock(String name) {
      this.name = name;
    }

    @Override
    public void lock() {
      local.lock();
      try {
        while (!taken()) Thread.sleep(POLL_MS);
      } catch (InterruptedException interrupted) {
        local.unlock();
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while waiting for lock " + name, interrupted);
      } catch (RuntimeException failed) {
        local.unlock();
        throw failed;
      }
    }

    @Override
    public void lockInterruptibly() throws InterruptedException {
      while (!tryLock(1, TimeUnit.HOURS)) Thread.onSpinWait();
    }

    @Override
    public boolean tryLock() {
      if (!local.tryLock()) return false;
      return keepIf(takenOrUnlocked());
    }

    @Override
    public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
      long end = System.nanoTime() + unit.toNanos(time);
      if (!local.tryLock(time, unit)) return false;
      while (!takenOrUnlocked()) {
        if (System.nanoTime() >= end) return keepIf(false);
        Thread.sleep(
            Math.min(POLL_MS, Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime()))));
      }
      return true;
    }

    @Override
    public void unlock() {
      if (!local.isHeldByCurrentThread())
        throw new IllegalMonitorStateException("lock " + name + " is not held by this thread");
      try {
        if (local.getHoldCount() == 1)
          rows.update("DELETE FROM cluster_lock WHERE name = ? AND owner = ?", name, owner);
      } finally {
        local.unlock();
      }
    }

    @Override
    public boolean isHeldByCurrentThread() {
      return local.isHeldByCurrentThread();
    }

    @Override
    public Condition newCondition() {
      throw new UnsupportedOperationException("cluster locks have no conditions");
    }

    private boolean keepIf(boolean got) {
      if (!got) local.unlock();
      return got;
    }

    private boolean takenOrUnlocked() {
      try {
        return taken();
      } catch (RuntimeException failed) {
        local.unlock();
        throw failed;
      }
    }

    /** The row is ours: already, newly, or because its owner's time is over. */
    private boolean taken() {
      if (local.getHoldCount() > 1) return true;
      long now = System.currentTimeMillis();
      long until = now + LEASE_MS;
      return rows.update(
                  "UPDATE cluster_lock SET owner = ?, until = ? WHERE name = ? AND until < ?",
                  owner,
                  until,
                  name,
                  now)
              == 1
          || rows.insert(INSERT, name, owner, until, name);
    }
  }
}
