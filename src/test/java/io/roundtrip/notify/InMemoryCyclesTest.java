package io.roundtrip.notify;

public class InMemoryCyclesTest extends CyclesContract {
  private final Cycles held = new InMemoryCycles();

  @Override
  protected Cycles cycles() {
    return held;
  }
}
