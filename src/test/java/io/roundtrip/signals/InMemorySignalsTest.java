package io.roundtrip.signals;

public class InMemorySignalsTest extends SignalsContract {
  private final InMemorySignals store = new InMemorySignals();

  @Override
  protected Signals signals() {
    return store;
  }
}
