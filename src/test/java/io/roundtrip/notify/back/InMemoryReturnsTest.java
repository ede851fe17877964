package io.roundtrip.notify.back;

public class InMemoryReturnsTest extends ReturnsContract {
  private final Returns held = new InMemoryReturns();

  @Override
  protected Returns returns() {
    return held;
  }
}
