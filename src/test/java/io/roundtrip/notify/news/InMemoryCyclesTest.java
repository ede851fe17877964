package io.roundtrip.notify.news;

public class InMemoryCyclesTest extends CyclesContract {
  private final Cycles held = new InMemoryCycles();

  @Override
  protected Cycles cycles() {
    return held;
  }
}
