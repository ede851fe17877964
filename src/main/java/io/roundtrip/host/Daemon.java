package io.roundtrip.host;

import java.time.Duration;

/** A daemon thread: its start and its end. For work of its own that asks Jira nothing, and ends. */
public final class Daemon {
  private static final int LAST_TRIES = 4;

  private Daemon() {}

  public static Thread start(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  /**
   * Waits for it, at most so long; from half of that on lets go what it waits for, and interrupts
   * it. Answers whether it is gone.
   */
  static boolean ended(Thread thread, Runnable letGo, Duration patience) {
    long some = Math.max(1, patience.toMillis() / (2 * LAST_TRIES));
    try {
      thread.join(LAST_TRIES * some);
      for (int i = 1; i <= LAST_TRIES && thread.isAlive(); i++) {
        letGo.run();
        if (i == LAST_TRIES - 1) thread.interrupt();
        thread.join(some);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return !thread.isAlive();
  }
}
