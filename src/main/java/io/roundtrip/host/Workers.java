package io.roundtrip.host;

/** The only maker of threads that outlive a request; every turn of theirs is one of Jira's. */
public final class Workers {
  private final Turns turns;

  public Workers(Turns turns) {
    this.turns = turns;
  }

  public Worker named(String name, Worker.Turn turn) {
    return new Worker(name, goOn -> turns.take(() -> turn.run(goOn)));
  }
}
