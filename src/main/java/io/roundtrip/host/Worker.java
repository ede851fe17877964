package io.roundtrip.host;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One daemon thread that does turns until it is stopped, and by nothing else: a turn that fails, in
 * whatever way, is logged and done again after a pause that grows with each failure in a row; an
 * interrupt that is no stop is forgotten; a thread that is gone all the same is replaced at the
 * next {@link #wake}.
 */
public final class Worker {
  private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
  static final Duration AFTER_FAILURE = Duration.ofSeconds(10);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

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
  private final Runnable letGo;
  private final Duration afterFailure;
  private final @Nullable Worker relief;
  private @Nullable Thread thread;
  private boolean running;
  private long wakeAt;
  private @Nullable Long wellAt;
  private @Nullable Long stepAt;
  private int failures;
  private int restarts;
  private String fault = "";

  public Worker(String name, Turn turn) {
    this(name, turn, () -> {}, AFTER_FAILURE, null);
  }

  /**
   * @param letGo ends, from another thread, what a step waits for where no interrupt reaches it
   * @param afterFailure the pause after the first failure; each further one in a row doubles it, up
   *     to a minute
   * @param relief a wake that finds this one at work wakes it, too; begins and ends with this one
   */
  Worker(String name, Turn turn, Runnable letGo, Duration afterFailure, @Nullable Worker relief) {
    this.name = name;
    this.turn = turn;
    this.letGo = letGo;
    this.afterFailure = afterFailure;
    this.relief = relief;
  }

  public void start() {
    synchronized (this) {
      if (running) return;
      running = true;
      wakeAt = System.nanoTime();
      begin();
    }
    if (relief != null) relief.start();
  }

  private synchronized void begin() {
    stepAt = null;
    thread = Daemon.start(name, this::loop);
  }

  /**
   * Waits for the step in hand, at most so long; towards the end lets go what it waits for, then
   * interrupts. Answers whether the thread is gone. The relief is told before anybody is waited
   * for.
   */
  public boolean stop(Duration patience) {
    Thread old;
    synchronized (this) {
      running = false;
      old = thread;
      thread = null;
      stepAt = null;
      notifyAll();
    }
    boolean relieved = relief == null || relief.stop(patience);
    return (old == null || Daemon.ended(old, letGo, patience)) && relieved;
  }

  public void wake() {
    synchronized (this) {
      if (running && !isAlive()) {
        restarts++;
        begin();
      }
    }
    wakeIn(Duration.ZERO);
  }

  public synchronized Vitals vitals() {
    return new Vitals(name, since(wellAt), since(stepAt), failures, restarts, fault, isAlive());
  }

  private static @Nullable Duration since(@Nullable Long at) {
    return at == null ? null : Duration.ofNanos(System.nanoTime() - at);
  }

  /** A turn begins no later than this; while one goes on, one of the relief. */
  public void wakeIn(Duration delay) {
    boolean wasAtWork = turnIn(delay);
    if (relief != null && wasAtWork) relief.wakeIn(delay);
  }

  /** Answers whether one went on when it was asked for. */
  private synchronized boolean turnIn(Duration delay) {
    boolean atWork = stepAt != null;
    long at = System.nanoTime() + delay.toNanos();
    if (at - wakeAt >= 0) return atWork;
    wakeAt = at;
    notifyAll();
    return atWork;
  }

  public synchronized boolean isAlive() {
    return thread != null && thread.isAlive();
  }

  /**
   * An {@link Error} is no end: a class that a half-done update took away, or memory that another
   * app ate, comes back.
   */
  @SuppressWarnings("CatchingUnchecked")
  private void loop() {
    while (await()) {
      Duration idle;
      try {
        idle = turn.run(this::goesOn);
        well();
      } catch (Throwable e) {
        if (!goesOn()) return;
        idle = failed(e);
      }
      turnIn(idle);
    }
  }

  private synchronized void well() {
    if (!isMine()) return;
    wellAt = System.nanoTime();
    failures = 0;
  }

  private synchronized Duration failed(Throwable e) {
    failures++;
    if (e instanceof Error) restarts++;
    fault = e.getClass().getSimpleName();
    Duration pause = afterFailure.multipliedBy(1L << Math.min(10, failures - 1));
    if (pause.compareTo(LONGEST_PAUSE) > 0) pause = LONGEST_PAUSE;
    try {
      LOG.warn("{}: a turn failed, next try in {}", name, pause, e);
    } catch (Throwable logging) {
      fault = e.getClass().getSimpleName();
    }
    return pause;
  }

  /** Sleeps until the next turn; false when stopped. Woken during a turn, there is another one. */
  private synchronized boolean await() {
    if (isMine()) stepAt = null;
    for (long left = wakeAt - System.nanoTime();
        isMine() && left > 0;
        left = wakeAt - System.nanoTime()) {
      try {
        wait(left / 1_000_000 + 1);
      } catch (InterruptedException stray) {
        continue;
      }
    }
    Thread.interrupted();
    wakeAt = System.nanoTime() + Duration.ofDays(1).toNanos();
    return goesOn();
  }

  /** Asked before each step: a sign of life. */
  private synchronized boolean goesOn() {
    if (isMine()) stepAt = System.nanoTime();
    return isMine();
  }

  private boolean isMine() {
    return running && Thread.currentThread() == thread;
  }
}
