package io.roundtrip.host;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The only maker of threads that outlive a request; every turn of theirs is one of Jira's. They
 * rest while the key is lost that tells whom issues are from; when that is over, all of them look
 * for what to do, also those that would sleep for a day.
 */
public final class Workers {
  static final Duration REST = Duration.ofSeconds(10);

  private final Turns turns;
  private final BooleanSupplier resting;
  private final AtomicBoolean rested = new AtomicBoolean();
  private final List<Worker> all = new CopyOnWriteArrayList<>();

  public Workers(Turns turns, BooleanSupplier resting) {
    this.turns = turns;
    this.resting = resting;
  }

  public Worker named(String name, Worker.Turn turn) {
    return named(name, turn, () -> {}, null);
  }

  /**
   * @param letGo ends, from another thread, what a step waits for outside; safe to repeat
   * @param relief is woken in its place, too, while it is at work, and begins and ends with it
   */
  public Worker named(String name, Worker.Turn turn, Runnable letGo, @Nullable Worker relief) {
    Worker.Turn unlessResting = goOn -> turns.take(() -> isResting() ? REST : turn.run(goOn));
    Worker worker = new Worker(name, unlessResting, letGo, Worker.AFTER_FAILURE, relief);
    all.add(worker);
    return worker;
  }

  private boolean isResting() {
    boolean now = resting.getAsBoolean();
    if (rested.getAndSet(now) && !now) wake();
    return now;
  }

  /** A turn of each of them now, on this node. */
  public void wake() {
    all.forEach(Worker::wake);
  }

  /** How each of them does on this node, in the order of making. */
  public List<Vitals> vitals() {
    return all.stream().map(Worker::vitals).toList();
  }

  /** Replaces threads that are gone. */
  public void wakeTheDead() {
    all.stream().filter(worker -> !worker.vitals().alive()).forEach(Worker::wake);
  }
}
