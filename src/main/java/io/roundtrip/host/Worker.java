package io.roundtrip.host;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One daemon thread that does turns until it is stopped. A turn that fails is logged and done again
 * after a pause.
 */
public final class Worker {
  private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);

  /** A piece of work that can be repeated at any time. */
  public interface Turn {
    /**
     * @param goOn false once the worker is to stop; ask before each step
     * @return how long nothing needs to be done
     */
    Duration run(BooleanSupplier goOn);
  }

  private final String name;
  private final Turn turn;
  private @Nullable Thread thread;
  private boolean running;
  private long wakeAt;

  public Worker(String name, Turn turn) {
    this.name = name;
    this.turn = turn;
  }

  public synchronized void start() {
    if (running) return;
    running = true;
    wakeAt = System.nanoTime();
    Thread fresh = new Thread(this::loop, name);
    fresh.setDaemon(true);
    fresh.start();
    thread = fresh;
  }

  /**
   * Waits for the step in hand, at most so long; then interrupts. Answers whether the thread is
   * gone.
   */
  public boolean stop(Duration patience) {
    Thread old;
    synchronized (this) {
      running = false;
      old = thread;
      thread = null;
      notifyAll();
    }
    return old == null || ended(old, patience);
  }

  private static boolean ended(Thread old, Duration patience) {
    try {
      old.join(Math.max(1, patience.toMillis() * 3 / 4));
      if (old.isAlive()) old.interrupt();
      old.join(Math.max(1, patience.toMillis() / 4));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return !old.isAlive();
  }

  public void wake() {
    wakeIn(Duration.ZERO);
  }

  /** A turn begins no later than this. */
  public synchronized void wakeIn(Duration delay) {
    long at = System.nanoTime() + delay.toNanos();
    if (at - wakeAt < 0) {
      wakeAt = at;
      notifyAll();
    }
  }

  public synchronized boolean isAlive() {
    return thread != null && thread.isAlive();
  }

  private void loop() {
    while (await()) {
      Duration idle;
      try {
        idle = turn.run(this::goesOn);
      } catch (RuntimeException | LinkageError e) {
        if (!goesOn()) return;
        LOG.warn("{}: a turn failed, next try in {}", name, AFTER_FAILURE, e);
        idle = AFTER_FAILURE;
      }
      wakeIn(idle);
    }
  }

  /**
   * Sleeps until the next turn; false when stopped. Whoever wakes us during a turn gets another
   * one.
   */
  private synchronized boolean await() {
    try {
      for (long left = wakeAt - System.nanoTime();
          isMine() && left > 0;
          left = wakeAt - System.nanoTime()) {
        wait(left / 1_000_000 + 1);
      }
    } catch (InterruptedException e) {
      return false;
    }
    wakeAt = System.nanoTime() + Duration.ofDays(1).toNanos();
    return isMine();
  }

  private synchronized boolean goesOn() {
    return isMine();
  }

  private boolean isMine() {
    return running && Thread.currentThread() == thread;
  }
}
