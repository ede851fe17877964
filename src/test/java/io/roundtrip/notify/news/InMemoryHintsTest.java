package io.roundtrip.notify.news;

public class InMemoryHintsTest extends HintsContract {
  private final Hints held = new InMemoryHints();

  @Override
  protected Hints hints() {
    return held;
  }
}
