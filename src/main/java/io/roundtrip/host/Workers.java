package io.roundtrip.host;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The only maker of threads that outlive a request; every turn of theirs is one of Jira's. */
public final class Workers {
  private final Turns turns;
  private final List<Worker> all = new CopyOnWriteArrayList<>();

  public Workers(Turns turns) {
    this.turns = turns;
  }

  public Worker named(String name, Worker.Turn turn) {
    return named(name, turn, () -> {});
  }

  /**
   * @param letGo ends, from another thread, what a step waits for outside; safe to repeat
   */
  public Worker named(String name, Worker.Turn turn, Runnable letGo) {
    Worker worker =
        new Worker(name, goOn -> turns.take(() -> turn.run(goOn)), letGo, Worker.AFTER_FAILURE);
    all.add(worker);
    return worker;
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
